import type { MessageName, Translate } from './index.js';

/** A sentence with a number, by the categories of the language's plurals; `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** A message with `count` for a script, which has no catalogue: by numbers that between them are of every category there is. */
export function pluralForms(t: Translate, name: MessageName): PluralForms {
  const rules = new Intl.PluralRules(t.language);
  return Object.fromEntries([1, 7].map((count) => [rules.select(count), t(name, { count }).replace(`${count}`, '#')]));
}
