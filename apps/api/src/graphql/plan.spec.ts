import { parse } from 'graphql';
import { limits } from '#kernel';
import { makeSchema } from '../emit-schema.js';
import { Plan } from './plan.js';
import { Plans } from './plans.js';

const { values, milliseconds, shown } = limits.query.lane;
const TAKEN = { rows: 0, bytes: 0, milliseconds: 0 };

describe('what a plan takes for expensive', () => {
  const planOf = async (text: string) => {
    const found = new Plans(await makeSchema(), { introspection: true, jit: 'never' }).find(parse(text), undefined);
    return found as Plan;
  };

  it('is what may come to much', async () => {
    const plan = await planOf(
      'query ($first: Int) { reflections(first: $first) { nodes { title thread { replies(first: 50) { nodes { number depth } } } } } }',
    );
    const isExpensive = (first: number) => plan.isExpensive(plan.measured.checkCost({ first }));
    expect([isExpensive(1), isExpensive(100)]).toEqual([false, true]);
  });

  it('is what takes long again and again, and not for ever what once did', async () => {
    const plan = await planOf('{ reflections { nodes { title } } }');
    const expense = plan.measured.checkCost({});
    expect(expense.values).toBeLessThan(values);
    const isExpensiveHaving = (took: number) => {
      plan.took({ ...TAKEN, milliseconds: took });
      return plan.isExpensive(expense);
    };
    expect([isExpensiveHaving(milliseconds * 1.5), isExpensiveHaving(milliseconds * 1.5)]).toEqual([false, true]);
    expect([isExpensiveHaving(1), isExpensiveHaving(1)]).toEqual([false, false]);
  });

  it('is not what may come to more, but never did', async () => {
    const series = 'name points { on value } total';
    const plan = await planOf(
      `{ caseStudy(slug: "a") { title metrics { ${series} } thread { replies(first: 50) { nodes { bodyHtml } } } } }`,
    );
    const expense = plan.measured.checkCost({});
    expect(expense.values).toBeGreaterThan(values);
    const isExpensiveHaving = (took: number) => {
      plan.took({ ...TAKEN, milliseconds: took });
      return plan.isExpensive(expense);
    };
    const cheap = Array(shown.runs).fill(shown.milliseconds);
    expect(plan.isExpensive(expense)).toBe(true);
    expect(cheap.map(isExpensiveHaving)).toEqual([...Array(shown.runs - 1).fill(true), false]);
    expect(isExpensiveHaving(shown.milliseconds + 1)).toBe(true);
    cheap.map(isExpensiveHaving);
    expect(plan.isExpensive({ ...expense, values: shown.values + 1 })).toBe(true);
  });

  it('leaves alone what counts here', async () => {
    const counts = async (text: string) => (await planOf(text)).measured.counts;
    expect(await counts('{ ... on Query { ...F } } fragment F on Query { renderMarkdown(markdown: "a") }')).toBe(true);
    expect(await counts('{ reflections { nodes { title } } }')).toBe(false);
  });
});
