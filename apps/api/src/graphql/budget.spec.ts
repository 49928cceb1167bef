import type { DomainError } from '#kernel';
import { Budget, type Refusal } from './budget.js';

describe('the deadline of a budget', () => {
  function begun(deadline: number) {
    const budget = new Budget();
    const told: Refusal[] = [];
    budget.begin({ deadline, milliseconds: 60_000, slice: 60_000 }, { passed: 0, used: 0 }, false, (refusal) =>
      told.push(refusal),
    );
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

it('counts what reading and planning the document took as computing', () => {
  const work = (used: number) => {
    const budget = new Budget();
    let refused: Refusal | undefined;
    const times = { deadline: 10_000, milliseconds: 5_000, slice: 60_000 };
    budget.begin(times, { passed: 0, used }, false, (refusal) => {
      refused = refusal;
    });
    for (let step = 0; step < 1_000; step += 1) budget.goesOn();
    return refused?.errors.map((error) => (error as DomainError).message);
  };
  expect(work(0)).toBeUndefined();
  expect(work(5_000)).toEqual([expect.stringContaining('takes more than 5000 milliseconds of computing')]);
});
