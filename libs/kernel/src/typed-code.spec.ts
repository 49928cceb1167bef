import { codeTyped } from './typed-code.js';

describe('a code that somebody typed', () => {
  const CODE = 'a9-Bc_d-0';

  it.each([
    ' a9-Bc_d-0\n',
    'a9\u2010Bc_d\u20100',
    'a9\u2011Bc_d\u20110',
    'a9–Bc_d—0',
    'a9−Bc_d﹣0',
    'ａ９－Ｂｃ＿ｄ－０',
    'a٩-Bc_d-٠',
    '𝐚𝟗-𝐁𝐜_𝐝-𝟎',
    'a9-\u200bBc\u00ad_d-0\ufeff',
  ])('is what was printed: %j', (typed) => {
    expect(codeTyped(typed)).toBe(CODE);
  });

  it('keeps its case and what else tells it from others', () => {
    expect(codeTyped('A9-bC_D-0')).toBe('A9-bC_D-0');
    expect(codeTyped('open  sesame')).toBe('open sesame');
    expect(codeTyped('а9-Bc_d-0')).not.toBe(CODE);
  });
});
