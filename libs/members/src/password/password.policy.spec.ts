import { passwordProblem } from './password.policy.js';

const OWNER = { handle: 'reading.room', email: 'Mara.Lindqvist@example.org' };

describe('a new password', () => {
  it.each([
    'four plain words here',
    'aB3$aB3$xy',
    'ünïcödé über älles',
    '🔑🔑🔑🔑🔑🔑🔑🔑🔑🗝️',
    '8275019463',
    'x'.repeat(100) + 'y'.repeat(100),
  ])('may be of any kind: %s', (password) => {
    expect(passwordProblem(password, OWNER)).toBeNull();
  });

  it('has 10 to 200 characters, an emoji counting as one', () => {
    expect(passwordProblem('ninechars', OWNER)).toMatch(/at least 10 characters/);
    expect(passwordProblem('🔑🗝🔒🔓🔐🧷📎📌✂', OWNER)).toMatch(/at least 10 characters/);
    expect(passwordProblem(' '.repeat(12), OWNER)).toMatch(/at least 10 characters/);
    expect(passwordProblem(`${'ab'.repeat(100)}c`, OWNER)).toMatch(/at most 200 characters; this one has 201/);
  });

  it.each(['1234567890', 'qwertyuiop', 'Password123', 'BASKETBALL', 'ｐａｓｓｗｏｒｄ１２３'])(
    'is none of those leaked most often, in whatever case or width: %s',
    (password) => {
      expect(passwordProblem(password, OWNER)).toMatch(/leaked most often/);
    },
  );

  it.each(['reading.room', 'Reading.Room', 'mara.lindqvist@example.org', 'MARA.LINDQVIST'])(
    'is not what everybody knows of its owner: %s',
    (password) => {
      expect(passwordProblem(password, OWNER)).toMatch(/no secret/);
    },
  );

  it.each([
    'aaaaaaaaaa',
    'abcabcabcabc',
    '1212121212',
    'xyxyxyxyxyxyx',
    'AAAAAAAAaaaa',
    'aaaaaaaaaa2026',
    '12abcabcabc12',
    '🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑',
  ])('is no short piece again and again: %s', (password) => {
    expect(passwordProblem(password, OWNER)).toMatch(/repeats something short.*three or four words/);
  });

  it.each(['abcdefghijk', 'zyxwvutsrqp', '23456789012', 'poiuytrewq1', 'dfghjklzxcv', 'abcdefghij99'])(
    'goes along neither the alphabet nor the keys: %s',
    (password) => {
      expect(passwordProblem(password, OWNER)).toMatch(/repeats something short|leaked most often/);
    },
  );

  it.each([
    'commonplace',
    'Commonplace2026',
    'c0mm0npl@ce!!',
    'common-place-1',
    'library-library',
    '2026biblioteca',
    'Commonplace Lib.Rary',
    'reads.school',
    'ReadsSchool99',
    'Contraseña1',
    'commonplace-mara',
  ])('is no word of the house, alone or with figures around it: %s', (password) => {
    expect(passwordProblem(password, OWNER, 'https://reads.school:3000/')).toMatch(/name of this site|repeats/);
  });

  it.each([
    'reading-room-1',
    '12readingroom',
    'ReadingRoom!!',
    'lindqvist1984',
    'MaraLindqvist',
    'm4ra.l1ndqv1st',
    'example.org1',
    'mara_example',
    'Mårä-Lindqvist',
    'Tuva-Holm-2026',
  ])('is no part of what everybody knows of its owner, with figures around it: %s', (password) => {
    expect(passwordProblem(password, { ...OWNER, displayName: 'Tuva Holm' })).toMatch(/no secret/);
  });

  it.each([
    'bees-in-the-stacks-7',
    'the library of mara',
    'correct horse battery mara',
    'aaaaaaaaab-c',
    'library goose bottle',
    '8275019463',
  ])('may hold such words beside others: %s', (password) => {
    expect(passwordProblem(password, OWNER, 'https://reads.school')).toBeNull();
  });

  it('holds no half of a surrogate pair', () => {
    expect(passwordProblem('broken \ud800 character', OWNER)).toMatch(/broken character/);
  });
});
