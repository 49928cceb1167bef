import fc from 'fast-check';
import { emailKey, emailTyped } from './email.js';

describe('what e-mail addresses are compared by', () => {
  it.each([
    ['case', 'Ada@Example.ORG', 'ada@example.org'],
    ['white space around it', ' \t\u00a0ada@example.org\u2003\n\u0085', 'ada@example.org'],
    ['what nobody sees', '\ufeffa\u200bd\u00ada@exam\u2060ple.org\u2069', 'ada@example.org'],
    ['how accents are written', 'jose\u0301@example.org', 'jos\u00e9@example.org'],
    ['width', 'ａｄａ＠example．org', 'ada@example.org'],
    ['ligatures', 'ﬁona@example.org', 'fiona@example.org'],
    ['case of ß', 'STRASSE@example.org', 'straße@example.org'],
    ['case of σ', 'ΛΟΓΟΣ@example.org', 'λογος@example.org'],
    ['the dot of İ', 'İda@example.org', 'i\u0307da@example.org'],
    ['the İ that a Turkish keyboard makes of i', 'İda@example.org', 'ida@example.org'],
    ['the ı that a Turkish keyboard makes of I', 'ırmak@example.org', 'Irmak@example.org'],
    ['a sign of another width', 'ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ada@example.org'],
    ['a dot of another script', 'ada@example。org', 'ada@example.org'],
    ['the dot of the root', 'ada@example.org.', 'ada@example.org'],
    ['the dot of the root, of another script', 'ada@example.org。', 'ADA@EXAMPLE.ORG'],
    ['quotation marks that say nothing', '"Ada.L"@example.org', 'ada.l@example.org'],
    ['what is escaped in quotation marks', '"a\\da"@example.org', 'ada@example.org'],
    ['what a mail program copies along', 'Ada Lovelace <ada@example.org>', 'ada@example.org'],
    ['its scheme', ' MAILTO:ada@example.org', 'ada@example.org'],
    ['its scheme in brackets', '<mailto:ada@example.org>', 'ada@example.org'],
    ['how its domain is encoded', 'ada@xn--bcher-kva.example', 'ada@BÜCHER.example'],
  ])('is not %s', (_what, one, other) => {
    expect(emailKey(one)).toBe(emailKey(other));
  });

  it.each([
    ['ada@example.org', 'ada@example.com'],
    ['ada.l@example.org', 'adal@example.org'],
    ['ada+x@example.org', 'ada@example.org'],
    ['jose@example.org', 'jos\u00e9@example.org'],
    ['\u0430da@example.org', 'ada@example.org'],
    ['ada@exa mple.org', 'ada@example.org'],
    ['"ada l"@example.org', 'adal@example.org'],
    ['"ada@x"@example.org', 'ada@x@example.org'],
    ['"ada..l"@example.org', 'ada..l@example.org'],
    ['ada@example.org', 'ada@example.org.uk'],
    ['mailto@example.org', 'example.org'],
  ])('tells %s from %s', (one, other) => {
    expect(emailKey(one)).not.toBe(emailKey(other));
  });

  it('is its own key, whatever was typed, and the same in capitals and small letters', () => {
    const local = fc.string({
      unit: fc.constantFrom(...'aIiİıßſﬁΣςσKéǅŉ ', '\u0301', '\u0307', '\u200d', '"', '\\', '.', '<', '>', 'MAİLTO:'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(local, fc.string({ unit: 'binary', maxLength: 20 })), (name) => {
        const address = `${name}@example.org`;
        const key = emailKey(address);
        expect(emailKey(key)).toBe(key);
        expect(emailKey(` ${address}\u200b`)).toBe(key);
        expect(emailKey(address.normalize('NFD'))).toBe(key);
      }),
      { seed: 3, numRuns: 1_000 },
    );
    fc.assert(
      fc.property(local, (name) => {
        expect(emailKey(`${name.toUpperCase()}@example.org`)).toBe(emailKey(`${name}@example.org`));
        expect(emailKey(`${name.toLowerCase()}@example.org`)).toBe(emailKey(`${name}@example.org`));
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });
});

describe('an e-mail address that is kept', () => {
  it.each([
    [' Ada.L@Example.org\n', 'Ada.L@Example.org'],
    ['ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ada@example.org'],
    ['ada@example。org。', 'ada@example.org'],
    ['Ada <Ada@example.org>', 'Ada@example.org'],
    ['"Ada"@example.org', '"Ada"@example.org'],
    ['jose\u0301@bücher.example', 'jose\u0301@bücher.example'],
    ['ada。l@example.org', 'ada。l@example.org'],
    ['ada', 'ada'],
  ])('of %j is %j', (typed, kept) => {
    expect(emailTyped(typed)).toBe(kept);
    expect(emailTyped(kept)).toBe(kept);
    expect(emailKey(typed)).toBe(emailKey(kept));
  });
});
