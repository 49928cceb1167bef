import { GalleryController } from './gallery.controller.js';

export const devControllers = [GalleryController];
