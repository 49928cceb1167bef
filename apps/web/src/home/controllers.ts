import { HomeController } from './home.controller.js';

export const homeControllers = [HomeController];
