export * from './case-study/case-study.js';
export * from './case-study/case-study.queries.js';
export type { CaseStudyExtra } from './case-study/case-study.statement.js';
export * from './case-study/located-case-study.js';
export * from './cases.module.js';
