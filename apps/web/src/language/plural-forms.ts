import type { MessageName, Translate } from './index.js';

/** A sentence with a number, by the categories of the language's plurals; `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** A message with `count` for a script, which has no catalogue: by numbers that between them are of every category there is. */
export function pluralForms(t: Translate, name: MessageName): PluralForms {
  const key = `${t.language} ${name}`;
  let forms = known.get(key);
  if (!forms) {
    forms = formsOf(t, name);
    known.set(key, forms);
  }
  return forms;
}

/** By language and message: as many as there are in the catalogues. */
const known = new Map<string, PluralForms>();

function formsOf(t: Translate, name: MessageName): PluralForms {
  const rules = new Intl.PluralRules(t.language);
  return Object.fromEntries([1, 7].map((count) => [rules.select(count), t(name, { count }).replace(`${count}`, '#')]));
}
