import { type ReflectionExtra, ReflectionQueries, ReflectionsModule, type ReflectionView } from '#reflections';
import { COMMON_FIELDS, IMAGE_FIELDS, type SubjectKind } from '../discussion/subject-kind.js';

export const reflectionKind: SubjectKind<ReflectionView, ReflectionExtra> = {
  type: 'Reflection',
  module: ReflectionsModule,
  queries: ReflectionQueries,
  fields: { ...COMMON_FIELDS, ...IMAGE_FIELDS, revision: ['revision', 'editedAt'], reactions: ['reactions'] },
};
