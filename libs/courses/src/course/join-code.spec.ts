import { isJoinCode, newJoinCode } from './join-code.js';

describe('A join code', () => {
  it('has no letter that is mistaken for another, and is another one each time', () => {
    const codes = Array.from({ length: 500 }, newJoinCode);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){2}$/);
    expect(new Set(codes).size).toBe(500);
  });

  it('is known however it is typed', () => {
    expect(isJoinCode(' abcd efgh-jkmn ', 'ABCD-EFGH-JKMN')).toBe(true);
    expect(isJoinCode('ABCDEFGHJKM', 'ABCD-EFGH-JKMN')).toBe(false);
    expect(isJoinCode('', 'ABCD-EFGH-JKMN')).toBe(false);
  });
});
