import { GuideController } from './guide.controller.js';
import { HomeController } from './home.controller.js';

export const homeControllers = [GuideController, HomeController];
