export * from './name/tag-name.js';
export * from './tag/tag.js';
export * from './tag/tag-relation.queries.js';
export * from './tagging/tag-filter.queries.js';
export * from './tagging/tagging.service.js';
export * from './tags.module.js';
