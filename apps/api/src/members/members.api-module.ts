import { Module } from '@nestjs/common';
import { CoursesModule } from '#courses';
import { MembersModule } from '#members';
import { ProfilesModule } from '#profiles';
import { VisibilityModule } from '#visibility';
import { FreshViewer } from '../graphql/fresh-viewer.service.js';
import { AlikeAccountResolver } from './alike-account.resolver.js';
import { EmailResolver } from './email.resolver.js';
import { SuppressedAddressResolver, ViewerMailFieldResolver } from './mail-address.resolver.js';
import { MemberAccountResolver } from './member-account.resolver.js';
import { MutedMembersFieldResolver } from './muted-members.resolver.js';
import { OwnSessionResolver, ViewerSessionsFieldResolver } from './own-session.resolver.js';
import { PasswordResolver } from './password.resolver.js';
import { ProfileResolver } from './profile.resolver.js';
import { QuestionableHandleResolver } from './questionable-handle.resolver.js';
import { SessionResolver } from './session.resolver.js';
import { SessionCookies } from './session-cookies.service.js';
import { SessionOpener } from './session-opener.service.js';
import { StandingResolver } from './standing.resolver.js';
import { UserLoaders } from './user.loaders.js';
import { UserResolver } from './user.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

/** Members, their sessions and profiles over GraphQL. */
@Module({
  imports: [MembersModule, ProfilesModule, CoursesModule, VisibilityModule],
  providers: [
    SessionOpener,
    FreshViewer,
    SessionCookies,
    SessionResolver,
    OwnSessionResolver,
    ViewerSessionsFieldResolver,
    PasswordResolver,
    EmailResolver,
    ViewerMailFieldResolver,
    SuppressedAddressResolver,
    ProfileResolver,
    StandingResolver,
    MutedMembersFieldResolver,
    QuestionableHandleResolver,
    AlikeAccountResolver,
    MemberAccountResolver,
    UserLoaders,
    UserResolver,
    ViewerResolver,
  ],
  exports: [FreshViewer, UserLoaders],
})
export class MembersApiModule {}
