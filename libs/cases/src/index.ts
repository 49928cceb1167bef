export * from './cases.module.js';
