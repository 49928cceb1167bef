import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { HomeController } from './home/home.controller.js';
import { RenewalController } from './members/renewal.controller.js';
import { SessionController } from './members/session.controller.js';
import { AssetController } from './page/asset.controller.js';
import { Assets } from './page/assets.js';

/** The pages that people use, rendered here from what the schema answers. */
@Module({
  controllers: [AssetController, HomeController, RenewalController, SessionController],
  providers: [{ provide: Assets, useFactory: () => new Assets(join(process.cwd(), 'dist', 'web')) }],
  exports: [Assets],
})
export class WebModule {}
