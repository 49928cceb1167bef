import { OfflineController } from './offline.controller.js';

export const offlineControllers = [OfflineController];
