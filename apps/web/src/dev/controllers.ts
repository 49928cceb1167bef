import { GalleryController } from './gallery.controller.js';
import { DevMailController } from './mail.controller.js';

export const devControllers = [GalleryController, DevMailController];
