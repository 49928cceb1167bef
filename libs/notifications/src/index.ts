export * from './notification/notification.js';
export * from './notification/notification.listener.js';
export * from './notification/notification.queries.js';
export * from './notification/notification.service.js';
export * from './notification/wording.js';
export * from './notifications.module.js';
