import { roundSteps, thinOut } from './scale.js';

describe('the lines of a chart', () => {
  it.each([
    [9, [0, 5, 10]],
    [190, [0, 100, 200]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [1, [0, 0.5, 1]],
    [0, [0, 1]],
    [1_000_000_000_000_000, [0, 500_000_000_000_000, 1_000_000_000_000_000]],
  ])('stand at round values up to %d', (highest, steps) => {
    expect(roundSteps(highest)).toEqual(steps);
  });
});

describe('a long line', () => {
  const points = Array.from({ length: 10_000 }, (_, at) => ({
    at,
    value: at === 5_001 ? 1_000 : at === 7_003 ? -5 : at % 7,
  }));

  it('keeps its peaks and its order', () => {
    const thin = thinOut(points, 600);
    expect(thin.length).toBeLessThanOrEqual(600);
    const values = thin.map(({ value }) => value);
    expect([Math.max(...values), Math.min(...values)]).toEqual([1_000, -5]);
    expect(thin.map(({ at }) => at)).toEqual(thin.map(({ at }) => at).sort((a, b) => a - b));
  });

  it('is left alone where it is short', () => {
    expect(thinOut(points.slice(0, 600), 600)).toEqual(points.slice(0, 600));
  });
});
