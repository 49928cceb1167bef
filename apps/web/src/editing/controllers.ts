import { BlindController } from './blind.controller.js';
import { FiguresController } from './figures.controller.js';
import { PicturesController } from './pictures.controller.js';
import { TableController } from './table.controller.js';
import { TextController } from './text.controller.js';

export const editingControllers = [
  TextController,
  TableController,
  FiguresController,
  PicturesController,
  BlindController,
];
