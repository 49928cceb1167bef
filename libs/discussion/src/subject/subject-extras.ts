import { tagsJson } from '#tags';
import { profileColumns } from '../post/author.js';
import { unreadCount } from '../reading/unread.js';
import { participantCount } from '../thread/participant.queries.js';
import { chosenWatchLevel, watchLevel } from '../watch/watch-level.js';

/** What is read of any subject only where it is asked for: columns of a row `t` of thread, whose author is `m`. */
export const subjectExtras = {
  unread: `${unreadCount('t')} as unread_count`,
  participants: `${participantCount('t')} as participant_count`,
  watch: `${watchLevel('t')} as watch_level, ${chosenWatchLevel('t')} as chosen_watch_level`,
  profile: profileColumns('m'),
  bio: 'm.bio_html as author_bio_html',
  /** One of these two. */
  tags: `${tagsJson('t', false)} as tags`,
  tagsInFull: `${tagsJson('t', true)} as tags`,
} as const;

export type SubjectExtra = keyof typeof subjectExtras;
