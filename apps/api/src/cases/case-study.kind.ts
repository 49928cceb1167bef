import { type CaseStudyExtra, CaseStudyQueries, type CaseStudyView, CasesModule } from '#cases';
import { COMMON_FIELDS, IMAGE_FIELDS, type SubjectKind } from '../discussion/subject-kind.js';

const STRATEGY_TEXTS = ['goal', 'audience', 'approach', 'outcome', 'lessons', 'skillsGained'];

export const caseStudyKind: SubjectKind<CaseStudyView, CaseStudyExtra> = {
  type: 'CaseStudy',
  module: CasesModule,
  queries: CaseStudyQueries,
  fields: {
    ...COMMON_FIELDS,
    ...IMAGE_FIELDS,
    strategy: ['strategy'],
    strategyHtml: STRATEGY_TEXTS.map((text) => `strategy.${text}Html`),
    goalExcerpt: ['strategy.goalExcerpt'],
    sources: ['sources'],
    reactions: ['reactions'],
    metrics: ['metrics'],
  },
};
