import { useVisit } from '../page/context.js';
import { withQuery } from './list.js';

interface TabsProps {
  /** What is chosen, for those who hear it. */
  readonly label: string;
  /** The name in the address. */
  readonly name: string;
  /** Values with their words; the first stands for no value in the address. */
  readonly choices: ReadonlyArray<readonly [value: string, words: string]>;
  readonly chosen: string;
  /** What else goes from the address with a choice; cursors by default. */
  readonly without?: readonly string[];
  /** Where on the page the choice leads. */
  readonly hash?: string;
}

/** Ways to look at a list: links that change one value of the address. */
export function Tabs({ label, name, choices, chosen, without = ['after'], hash = '' }: TabsProps) {
  const { query } = useVisit();
  const away = Object.fromEntries(['done', ...without].map((one) => [one, null]));
  return (
    <nav class="quiet tabs" aria-label={label}>
      {choices.map(([value, words], at) => (
        <a
          key={value}
          href={`${withQuery(query, { ...away, [name]: at === 0 ? null : value })}${hash}`}
          aria-current={value === chosen ? 'true' : undefined}
        >
          {words}
        </a>
      ))}
    </nav>
  );
}

/** The value of the address, where it is one of those that can be chosen; else the first. */
export function chosenOf<Value extends string>(query: URLSearchParams, name: string, values: readonly Value[]): Value {
  const asked = query.get(name);
  return values.find((value) => value === asked) ?? (values[0] as Value);
}
