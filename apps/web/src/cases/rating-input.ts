import type { RateCaseStudyInput } from '../generated/documents.js';
import type { FormFields } from '../page/form.js';
import type { Problem } from '../page/problem.js';
import type { RubricOnPage } from './rate.page.js';

/** What the rubric's form says, as the schema takes it. */
export function readRating(form: FormFields, rubric: RubricOnPage): RateCaseStudyInput {
  return {
    caseStudyId: form.text('caseStudyId'),
    rubricId: rubric.id,
    idempotencyKey: form.optional('idempotencyKey'),
    comment: form.optional('comment'),
    scores: rubric.criteria.flatMap(({ key }) => {
      const score = form.text(`score-${key}`);
      return score === '' ? [] : [{ criterionKey: key, score: Number(score), rationale: form.optional(`why-${key}`) }];
    }),
  };
}

/** A refusal that names the fields of the form, each criterion that was passed over among them. */
export function ofForm(problem: Problem, input: RateCaseStudyInput, rubric: RubricOnPage, missing: string): Problem {
  const fields = [...problem.fields].flatMap(([path, message]): Array<readonly [string, string]> => {
    const [list, at, field] = path.split('.');
    if (list !== 'scores') return [[path, message]];
    const given = at === undefined ? undefined : input.scores[Number(at)];
    return given ? [[`${field === 'rationale' ? 'why' : 'score'}-${given.criterionKey}`, message]] : [];
  });
  if (problem.code !== 'BAD_USER_INPUT') return problem.withFields(fields);
  const scored = new Set(input.scores.map(({ criterionKey }) => criterionKey));
  const unscored = rubric.criteria.filter(({ key }) => !scored.has(key));
  return problem.withFields([...unscored.map(({ key }) => [`score-${key}`, missing] as const), ...fields]);
}
