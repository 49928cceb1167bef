import { Module } from '@nestjs/common';
import { MarkdownModule } from '#markdown';
import { ScreeningModule } from '#screening';
import { ProfileModeration } from './moderation/profile-moderation.service.js';
import { OwnProfileQueries } from './text/own-profile.queries.js';
import { ProfileService } from './text/profile.service.js';
import { ProfileStore } from './text/profile.store.js';
import { ProfileRendering } from './text/profile-rendering.service.js';
import { ProfileWriting } from './text/profile-writing.service.js';
import { SignUpListener } from './text/sign-up.listener.js';

/** What members say of themselves: screened, held, and moderated. */
@Module({
  imports: [MarkdownModule, ScreeningModule],
  providers: [
    ProfileStore,
    ProfileRendering,
    ProfileWriting,
    ProfileService,
    OwnProfileQueries,
    ProfileModeration,
    SignUpListener,
  ],
  exports: [ProfileService, OwnProfileQueries, ProfileModeration],
})
export class ProfilesModule {}
