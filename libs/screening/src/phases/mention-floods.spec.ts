import { authorOf, placeOf, submissionOf } from '../../../../test/factories/submission.js';
import { mentionFloods } from './mention-floods.js';

const calling = (count: number) => submissionOf({ handles: Array.from({ length: count }, (_, at) => `reader${at}`) });

describe('a flood of mentions', () => {
  it('is held beyond twenty handles', () => {
    const verdict = mentionFloods(calling(21), authorOf(), placeOf());
    expect(verdict).toMatchObject({ answer: 'hold', matched: expect.arrayContaining(['@reader0']) });
  });

  it('is not twenty handles, nor what a moderator thanks a class with', () => {
    expect(mentionFloods(calling(20), authorOf(), placeOf())).toBeNull();
    expect(mentionFloods(calling(40), authorOf({ moderates: true }), placeOf())).toBeNull();
  });
});
