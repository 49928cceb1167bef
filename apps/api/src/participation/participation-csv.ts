import type { Prompt, PublicProfile } from '#courses';
import {
  editedAfterClosing,
  latePrompts,
  missingPrompts,
  notOwedPrompts,
  type Participation,
  type PromptParticipation,
  type ReplyGraphEdge,
  type UnansweredReflection,
} from '#participation';
import { formatTable } from '../http/csv.js';

/** Members by their ids, with the names that the viewer may read. */
export type Profiles = ReadonlyMap<string, PublicProfile>;

const nameOf = (profiles: Profiles, id: string) => profiles.get(id)?.displayName ?? '';
const handleOf = (profiles: Profiles, id: string) => profiles.get(id)?.handle ?? '';
const moment = (date: Date | null) => date?.toISOString() ?? '';
const figure = (value: number | null) => (value === null ? '' : String(value));
const numbers = (prompts: readonly Prompt[]) => prompts.map(({ number }) => `#${number}`).join(' ');

export function formatParticipation(
  rows: readonly Participation[],
  prompts: readonly Prompt[],
  profiles: Profiles,
  now: Date,
): Iterable<string> {
  const columns = [
    ...['handle', 'name', 'role', 'joinedAt', 'reflections', 'words', 'unansweredReflections', 'repliesGiven'],
    ...['repliesReceived', 'distinctPeersRepliedTo', 'ratingsGiven', 'lastActiveAt', 'missingPrompts', 'latePrompts'],
    ...['editedAfterClosing', 'notOwedPrompts'],
  ];
  return formatTable(columns, rows, (row) => [
    row.member.handle,
    nameOf(profiles, row.member.memberId),
    row.member.role,
    moment(row.member.joinedAt),
    figure(row.reflections),
    figure(row.words),
    figure(row.unansweredReflections),
    figure(row.repliesGiven),
    figure(row.repliesReceived),
    figure(row.distinctPeersRepliedTo),
    figure(row.ratingsGiven),
    moment(row.lastActiveAt),
    numbers(missingPrompts(row, prompts, now)),
    numbers(latePrompts(row, prompts)),
    numbers(editedAfterClosing(row, prompts)),
    numbers(notOwedPrompts(row, prompts)),
  ]);
}

export function formatPrompts(rows: readonly PromptParticipation[]): Iterable<string> {
  const columns = [
    ...['number', 'title', 'opensAt', 'dueAt', 'published', 'onTime', 'late', 'missing', 'words', 'replies'],
    ...['unanswered', 'missingMembers', 'editedAfterClosing', 'notOwed'],
  ];
  return formatTable(columns, rows, ({ prompt, ...row }) => [
    figure(prompt.number),
    prompt.title,
    moment(prompt.opensAt),
    moment(prompt.dueAt),
    figure(row.published),
    figure(row.onTime),
    figure(row.late),
    figure(row.missing),
    figure(row.words),
    figure(row.replies),
    figure(row.unanswered),
    row.missingMembers.map(({ handle }) => handle).join(' '),
    figure(row.editedAfterClosing),
    figure(row.notOwed),
  ]);
}

export function formatReplies(edges: readonly ReplyGraphEdge[], profiles: Profiles): Iterable<string> {
  return formatTable(['from', 'fromName', 'to', 'toName', 'replies'], edges, ({ fromId, toId, weight }) => [
    handleOf(profiles, fromId),
    nameOf(profiles, fromId),
    handleOf(profiles, toId),
    nameOf(profiles, toId),
    figure(weight),
  ]);
}

export function formatUnanswered(
  rows: readonly UnansweredReflection[],
  profiles: Profiles,
  now: Date,
): Iterable<string> {
  return formatTable(
    ['title', 'author', 'authorName', 'prompt', 'publishedAt', 'days', 'words', 'status', 'id'],
    rows,
    (row) => [
      row.title,
      row.authorId === null ? '' : handleOf(profiles, row.authorId),
      row.authorId === null ? '' : nameOf(profiles, row.authorId),
      figure(row.promptNumber),
      moment(row.publishedAt),
      figure(Math.floor((now.getTime() - row.publishedAt.getTime()) / (24 * 60 * 60 * 1000))),
      figure(row.words),
      row.status,
      row.id,
    ],
  );
}
