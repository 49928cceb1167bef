import fc from 'fast-check';
import { InvalidInput } from '#kernel';
import { checkDates } from './prompt-dates.js';

const moment = fc.option(fc.integer({ min: 0, max: 3 }).map((at) => new Date(at)));

describe("A prompt's dates", () => {
  it('are accepted exactly when those that are set are in order', () => {
    fc.assert(
      fc.property(moment, moment, moment, (opensAt, dueAt, closesAt) => {
        const set = [opensAt, dueAt, closesAt].filter((date) => date !== null);
        const inOrder = set.every((date, at) => at === 0 || date >= (set[at - 1] as Date));
        const check = () => checkDates({ opensAt, dueAt, closesAt });
        if (inOrder) expect(check).not.toThrow();
        else expect(check).toThrow(InvalidInput);
      }),
    );
  });

  it.each([
    [{ opensAt: new Date(2), dueAt: new Date(1), closesAt: null }, 'input.dueAt', 'before it opens'],
    [{ opensAt: null, dueAt: new Date(2), closesAt: new Date(1) }, 'input.closesAt', 'before it is due'],
    [{ opensAt: new Date(2), dueAt: null, closesAt: new Date(1) }, 'input.closesAt', 'before it opens'],
  ])('name the one to change: %o', (dates, path, words) => {
    let problem: unknown;
    try {
      checkDates(dates);
    } catch (error) {
      [problem] = (error as InvalidInput).fields;
    }
    expect(problem).toEqual({ path, message: expect.stringContaining(words) });
  });
});
