import type { DomainError } from '#kernel';
import { Budget, type Refusal } from './budget.js';

describe('the deadline of a budget', () => {
  function begun(deadline: number) {
    const budget = new Budget();
    const told: Refusal[] = [];
    budget.begin({ deadline, milliseconds: 60_000, slice: 60_000 }, 0, false, (refusal) => told.push(refusal));
    return { budget, code: () => told.map(({ errors }) => (errors[0] as DomainError).code).join() };
  }

  it('asks for patience where the operation waited, whatever for', () => {
    const { budget, code } = begun(10_000);
    budget.expire();
    expect(code()).toBe('UNAVAILABLE');
  });

  it('asks for less where the operation took it for its own work', () => {
    const { budget, code } = begun(50);
    while (budget.goesOn());
    expect(code()).toBe('QUERY_TOO_COMPLEX');
  });
});
