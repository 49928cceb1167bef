export * from './tags.module.js';
