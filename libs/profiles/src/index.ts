export { factsOf, ProfileModeration } from './moderation/profile-moderation.service.js';
export { ProfilesModule } from './profiles.module.js';
export { type OwnProfile, OwnProfileQueries } from './text/own-profile.queries.js';
export { ProfileHeld, ProfileSettled } from './text/profile.events.js';
export { ProfileService } from './text/profile.service.js';
export type { StoredProfile } from './text/profile.store.js';
export { isPending, type ProfileState, profileIsPending } from './text/profile-state.js';
