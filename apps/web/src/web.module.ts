import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { accountControllers } from './account/controllers.js';
import { adminControllers } from './admin/controllers.js';
import { caseControllers } from './cases/controllers.js';
import { courseControllers } from './courses/controllers.js';
import { deskControllers } from './desk/controllers.js';
import { devControllers } from './dev/controllers.js';
import { discussionControllers } from './discussion/controllers.js';
import { editingControllers } from './editing/controllers.js';
import { feedsControllers } from './feeds/controllers.js';
import { helpControllers } from './help/controllers.js';
import { homeControllers } from './home/controllers.js';
import { memberControllers } from './members/controllers.js';
import { notificationControllers } from './notifications/controllers.js';
import { offlineControllers } from './offline/controllers.js';
import { AssetController } from './page/asset.controller.js';
import { Assets } from './page/assets.js';
import { PictureController } from './page/picture.controller.js';
import { participationControllers } from './participation/controllers.js';
import { reflectionControllers } from './reflections/controllers.js';
import { rubricControllers } from './rubrics/controllers.js';
import { screeningControllers } from './screening/controllers.js';
import { searchControllers } from './search/controllers.js';
import { tagControllers } from './tags/controllers.js';
import { writingControllers } from './writing/controllers.js';

/** The pages that people use, rendered here from what the schema answers. */
@Module({
  controllers: [
    AssetController,
    PictureController,
    ...accountControllers,
    ...adminControllers,
    ...caseControllers,
    ...courseControllers,
    ...deskControllers,
    ...devControllers,
    ...discussionControllers,
    ...editingControllers,
    ...feedsControllers,
    ...helpControllers,
    ...homeControllers,
    ...memberControllers,
    ...notificationControllers,
    ...offlineControllers,
    ...participationControllers,
    ...reflectionControllers,
    ...rubricControllers,
    ...screeningControllers,
    ...searchControllers,
    ...tagControllers,
    ...writingControllers,
  ],
  providers: [{ provide: Assets, useFactory: () => new Assets(join(process.cwd(), 'dist', 'web')) }],
  exports: [Assets],
})
export class WebModule {}
