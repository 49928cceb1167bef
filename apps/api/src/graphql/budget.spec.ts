import type { DomainError } from '#kernel';
import { Budget, type Refusal } from './budget.js';

describe('the deadline of a budget', () => {
  const codeAfter = (passed: number) => {
    const budget = new Budget();
    const told: Refusal[] = [];
    budget.begin({ deadline: 10_000, milliseconds: 280, slice: 5 }, passed, false, (refusal) => told.push(refusal));
    budget.expire();
    return told.map(({ errors }) => (errors[0] as DomainError).code).join();
  };

  it('asks for less where the operation took it, and for patience where it waited for most of it', () => {
    expect([codeAfter(0), codeAfter(5_000), codeAfter(5_001)]).toEqual([
      'QUERY_TOO_COMPLEX',
      'QUERY_TOO_COMPLEX',
      'UNAVAILABLE',
    ]);
  });
});
