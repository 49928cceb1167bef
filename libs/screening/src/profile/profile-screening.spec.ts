import { BannedPhrases } from '../banned/banned-phrases.js';
import type { AuthorFacts, PlaceSettings } from '../submission.js';
import { screenProfile } from './profile-screening.js';
import type { ProfileSubmission } from './profile-submission.js';

const NOW = new Date('2026-11-29T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);

const profile = (more: Partial<ProfileSubmission> = {}): ProfileSubmission => ({
  kind: 'REPLY',
  edit: true,
  markdown: 'I read at night.',
  title: 'Mina Hallam',
  text: 'I read at night.',
  parts: [],
  accompanying: ['Tolverne Quay'],
  links: [],
  handles: [],
  refusedBefore: false,
  hiddenAt: null,
  ...more,
});
const author = (more: Partial<AuthorFacts> = {}): AuthorFacts => ({
  moderates: false,
  suspended: false,
  joinedAt: ago(30),
  approved: 5,
  approvedHere: 5,
  burstSince: null,
  repeated: false,
  removed: 0,
  now: NOW,
  ...more,
});
const place: PlaceSettings = { bannedPhrases: BannedPhrases.of(['raffle']), holdFirstPosts: 3, newcomerLinks: 2 };
const answer = (more: Partial<ProfileSubmission>, of: Partial<AuthorFacts> = {}) => {
  const verdict = screenProfile(profile(more), author(of), place);
  return verdict.answer === 'allow' ? 'allow' : `${verdict.answer}: ${verdict.rule}`;
};
const FOUR = ['https://a.test', 'https://b.test', 'https://c.test', 'https://d.test'];

describe('screening of profiles', () => {
  it('allows what most people say of themselves, also where first posts are held', () => {
    expect(answer({}, { approvedHere: 0 })).toBe('allow');
    expect(answer({ markdown: '', text: '' })).toBe('allow');
  });

  it('reads name, text, affiliation and addresses for banned phrases', () => {
    expect(answer({ title: 'The Raffle King' })).toBe('hold: Banned phrase');
    expect(answer({ text: 'Join my r a f f l e!' })).toBe('hold: Banned phrase');
    expect(answer({ accompanying: ['Ráffle & Sons'] })).toBe('hold: Banned phrase');
    expect(answer({ links: ['https://raffle.test'] }, { moderates: true })).toBe('hold: Banned phrase');
  });

  it('holds a new member’s links, until they are known, and never those of moderators', () => {
    expect(answer({ links: FOUR }, { approved: 1 })).toBe('hold: Links from a new member');
    expect(answer({ links: FOUR }, { joinedAt: ago(2) })).toBe('hold: Links from a new member');
    expect(answer({ links: FOUR.slice(0, 2) }, { approved: 0 })).toBe('allow');
    expect(answer({ links: FOUR })).toBe('allow');
    expect(answer({ links: FOUR }, { approved: 0, moderates: true })).toBe('allow');
  });

  it('refuses what shows nothing, what was refused, and whoever is suspended, before anything is held', () => {
    expect(answer({ markdown: '<!-- -->', text: ' ' })).toBe('refuse: Length and emptiness');
    expect(answer({ refusedBefore: true, title: 'raffle' })).toBe('refuse: Refused before');
    expect(answer({ title: 'raffle' }, { suspended: true })).toBe('refuse: Suspended author');
  });

  it('holds whatever is said by somebody of whom something was hidden lately', () => {
    expect(answer({}, { removed: 2 })).toBe('hold: Recent removals');
    expect(answer({ hiddenAt: ago(29) })).toBe('hold: Recent removals');
    expect(answer({ hiddenAt: ago(31) })).toBe('allow');
  });
});
