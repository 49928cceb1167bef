import { DraftsController } from './drafts.controller.js';
import { EditController } from './edit.controller.js';
import { FragmentController } from './fragment.controller.js';
import { WriteController } from './write.controller.js';

export const writingControllers = [DraftsController, EditController, FragmentController, WriteController];
