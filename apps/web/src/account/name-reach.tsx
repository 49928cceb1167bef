import type { NameAudience } from '../generated/documents.js';
import type { MessageName } from '../language/index.js';
import { useFieldName, useVisit } from '../page/context.js';
import { shownName } from '../ui/person.js';

/** Who is shown the real name, by how far it reaches; the member's own instructors always are. */
const REACH: Readonly<Record<NameAudience, readonly Onlooker[]>> = {
  EVERYONE: ['visitor', 'member', 'classmate', 'instructor'],
  MEMBERS: ['member', 'classmate', 'instructor'],
  COURSEMATES: ['classmate', 'instructor'],
  NOBODY: ['instructor'],
};
const ONLOOKERS = ['visitor', 'member', 'classmate', 'instructor'] as const;
type Onlooker = (typeof ONLOOKERS)[number];

interface NameReachProps {
  readonly user: { readonly handle: string; readonly displayName: string | null };
  readonly chosen: string;
  readonly problem: string | undefined;
}

/** How far one's name reaches, with what each kind of reader is shown for every choice: the style shows that of the chosen one. */
export function NameReach({ user, chosen, problem }: NameReachProps) {
  const { t } = useVisit();
  useFieldName('nameAudience', t('account.reach'));
  const audiences = Object.keys(REACH) as NameAudience[];
  return (
    <fieldset
      class={`field options name-reach${problem ? ' has-problem' : ''}`}
      id="nameAudience"
      tabIndex={-1}
      aria-describedby={problem && 'nameAudience-problem'}
    >
      <legend>{t('account.reach')}</legend>
      <p class="hint">{t('account.reachHint')}</p>
      {audiences.map((audience) => (
        <div key={audience} class="option">
          <input
            type="radio"
            id={`nameAudience-${audience}`}
            name="nameAudience"
            value={audience}
            checked={audience === chosen}
            aria-describedby={`reach-${audience}`}
          />
          <label for={`nameAudience-${audience}`}>{t(`account.reach-${audience}` as MessageName)}</label>
          <dl id={`reach-${audience}`} class="reach">
            {ONLOOKERS.map((onlooker) => (
              <div key={onlooker}>
                <dt>{t(`account.seenBy-${onlooker}` as MessageName)}</dt>
                <dd>
                  <bdi>{REACH[audience].includes(onlooker) ? shownName(user) : `@${user.handle}`}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {problem && (
        <p class="field-problem" id="nameAudience-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
