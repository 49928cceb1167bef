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

  it('holds no half of a surrogate pair', () => {
    expect(passwordProblem('broken \ud800 character', OWNER)).toMatch(/broken character/);
  });
});
