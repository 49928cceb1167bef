import { authorOf, placeOf, submissionOf } from '../../../test/factories/submission.js';
import { Screening } from './screening.js';
import type { Phase } from './submission.js';

describe('screening', () => {
  it('allows what no phase objects to', () => {
    expect(new Screening().screen(submissionOf(), authorOf(), placeOf())).toEqual({ answer: 'allow' });
  });

  it('lets the first phase that answers decide', () => {
    const hold: Phase = () => ({ answer: 'hold', rule: 'first', matched: [] });
    const refuse: Phase = () => ({ answer: 'refuse', rule: 'second', path: 'x', message: 'second' });
    const screening = new Screening([() => null, hold, refuse]);
    expect(screening.screen(submissionOf(), authorOf(), placeOf())).toMatchObject({ rule: 'first' });
  });

  it('tells the author what to mend before it has a moderator look', () => {
    const spam = submissionOf({ text: 'Buy spam now. '.repeat(20) });
    const author = authorOf({ repeated: true, removed: 5, approvedHere: 0 });
    const place = placeOf({ banned: ['spam'], holdFirstPosts: 5 });
    expect(new Screening().screen(spam, author, place)).toMatchObject({ answer: 'refuse', rule: 'Repeated content' });
    expect(new Screening().screen(spam, { ...author, repeated: false }, place)).toEqual({
      answer: 'hold',
      rule: 'Banned phrase',
      matched: ['spam'],
    });
  });

  it('asks of what nobody else reads yet only that it can be stored', () => {
    const screening = new Screening();
    expect(screening.screenUnpublished(submissionOf({ text: 'spam', links: ['https://a.example'] }))).toBeNull();
    expect(screening.screenUnpublished(submissionOf({ text: '' }))).toMatchObject({ path: 'input.bodyMarkdown' });
  });
});
