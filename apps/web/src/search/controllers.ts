import { SearchController } from './search.controller.js';

export const searchControllers = [SearchController];
