import {
  authorColumns,
  isOpened,
  moderates,
  participantCount,
  profileColumns,
  threadColumns,
  unreadCount,
  watchLevel,
} from '#discussion';
import { caseStudyColumns, strategyColumns } from './case-study.js';

/** What is read only where it is asked for. */
export type CaseStudyExtra = 'text' | 'strategy' | 'sources' | 'unread' | 'participants' | 'watch' | 'profile' | 'bio';

const written = (column: string) =>
  `case when t.status <> 'REMOVED' and ${isOpened('t')} then p.${column} end as ${column}`;

const EXTRAS: Record<CaseStudyExtra, string> = {
  text: `${written('markdown')}, ${written('html')}`,
  strategy: strategyColumns,
  sources: 'c.sources',
  unread: `${unreadCount('t')} as unread_count`,
  participants: `${participantCount('t')} as participant_count`,
  watch: `${watchLevel('t')} as watch_level`,
  profile: profileColumns('m'),
  bio: 'm.bio_html as author_bio_html',
};

/** What every list reads of a row `t` of thread, its case study `c`, the post `p` of its text and its author `m`, with the extras. */
function selected(extras: readonly CaseStudyExtra[]): string {
  return [
    threadColumns('t', moderates('t')),
    caseStudyColumns,
    authorColumns('m'),
    ...extras.map((extra) => EXTRAS[extra]),
  ].join(', ');
}

/** What a row `t` of thread brings along. */
const JOINED = `join case_study c on c.thread_id = t.id join post p on p.thread_id = t.id and p.number = 0
  left join member m on m.id = t.author_id`;

/** Reads case studies one by one, where no list says which: the caller adds the condition. They come with strategy and sources. */
export function composeSelect(extras: readonly CaseStudyExtra[]): string {
  return `select ${selected([...new Set<CaseStudyExtra>(['strategy', 'sources', ...extras])])} from thread t ${JOINED}`;
}
