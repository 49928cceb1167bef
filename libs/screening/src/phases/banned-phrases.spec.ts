import { authorOf, placeOf, submissionOf } from '../../../../test/factories/submission.js';
import { bannedPhrases } from './banned-phrases.js';

const place = placeOf({ banned: ['cheap meds', 'casino*', 'bad.example'] });
const matchedIn = (draft: Parameters<typeof submissionOf>[0]) => {
  const verdict = bannedPhrases(submissionOf(draft), authorOf({ moderates: true }), place);
  return verdict?.answer === 'hold' ? verdict.matched : verdict;
};

describe('a banned phrase', () => {
  it.each([
    ['the title', { title: 'Cheap  MEDS here' }, ['Cheap MEDS']],
    ['the text', { text: 'Our café sells chéap-meds and Casinos.' }, ['chéap-meds', 'Casinos']],
    ['a field of its own', { parts: [{ path: 'input.strategy.goal', text: 'A casino' }] }, ['casino']],
    ['what is published beside it', { accompanying: ['Goal', 'a c.a.s.i.n.o'] }, ['c.a.s.i.n.o']],
    ['the address of a link', { links: ['https://bad.example/x'] }, ['bad.example']],
    ['an edit, by a moderator', { text: 'casino', edit: true }, ['casino']],
  ])('holds what has it in %s, and names the words as they stand there', (_where, draft, matched) => {
    expect(matchedIn(draft)).toEqual(matched);
  });

  it.each(['cheaper meds', 'cheap, good meds', 'a casual word', 'The meds are cheap', 'badexample'])(
    'lets “%s” pass',
    (text) => {
      expect(matchedIn({ text })).toBeNull();
    },
  );
});
