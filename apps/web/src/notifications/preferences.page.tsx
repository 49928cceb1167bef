import type {
  MailFrequency,
  NotificationKind,
  NotificationSettingsPageQuery,
  WatchedThreadFragment,
  WatchLevel,
  Weekday,
} from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Choice } from '../ui/choice.js';
import { Done, Field, PostForm, ProblemSummary } from '../ui/form.js';
import { pageOfSubject } from './wording.js';

type Viewer = NonNullable<NotificationSettingsPageQuery['viewer']>;
type Preferences = Viewer['notificationPreferences'];

interface KindRow {
  readonly kind: NotificationKind;
  /** Whether it cannot be taken out of the list. */
  readonly always: boolean;
}

const row = (kind: NotificationKind, always = false): KindRow => ({ kind, always });

/** In the order in which people look for them. */
export const KINDS: readonly KindRow[] = [
  ...[row('MENTION'), row('REPLY'), row('THREAD_ACTIVITY'), row('PROMPT')],
  ...[row('REACTION'), row('RATING'), row('MODERATION', true), row('APPEAL', true)],
];
const FREQUENCIES: readonly MailFrequency[] = ['NOW', 'DAILY', 'WEEKLY', 'OFF'];
const WRITTEN_IN = ['WATCHING', 'TRACKING', 'NORMAL'] as const satisfies readonly WatchLevel[];
const WEEKDAYS: readonly Weekday[] = [
  ...(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY'] as const),
  ...(['FRIDAY', 'SATURDAY', 'SUNDAY'] as const),
];

interface PreferencesProps {
  readonly found: NotificationSettingsPageQuery;
  readonly viewer: Viewer;
  readonly problem: Problem | undefined;
}

/** A table of kinds and ways, and all that says when a mail may come. */
export function PreferencesPage({ found, viewer, problem }: PreferencesProps) {
  const { t } = useVisit();
  const preferences = viewer.notificationPreferences;
  return (
    <Frame frame={found}>
      <h1>{t('notifications.settingsTitle')}</h1>
      <Done name="saved">{t('notifications.settingsSaved')}</Done>
      <Done name="back">{t('notifications.takenBack')}</Done>
      <ProblemSummary problem={problem} />
      <PostForm action="/settings/notifications">
        <KindTable preferences={preferences} isSent={problem !== undefined} />
        <Mails preferences={preferences} problem={problem} />
        <Choice
          name="writtenIn"
          label={t('notifications.writtenIn')}
          hint={t('notifications.writtenInHint')}
          options={WRITTEN_IN.map((value) => ({ value, label: t(`notifications.writtenIn-${value}`) }))}
          chosen={viewer.watchLevelWrittenIn}
        />
        <p class="actions">
          <button type="submit" class="button main">
            {t('notifications.save')}
          </button>
        </p>
      </PostForm>
      <Threads name="watchedThreads" none="noneWatched" found={viewer.watching} />
      <Threads name="mutedThreads" none="noneMuted" found={viewer.muted} />
      <p class="quiet part">
        <a href="/account#muted">{t('notifications.mutedPeople')}</a>
      </p>
    </Frame>
  );
}

function KindTable({ preferences, isSent }: { preferences: Preferences; isSent: boolean }) {
  const { t, form } = useVisit();
  const of = (kind: NotificationKind) => preferences.kinds.find((one) => one.kind === kind);
  return (
    <>
      <p id="preferences-lead">{t('notifications.settingsLead')}</p>
      <table class="preferences" aria-describedby="preferences-lead">
        <thead>
          <tr>
            <th scope="col">{t('notifications.kind')}</th>
            <th scope="col" id="in-app">
              {t('notifications.inApp')}
            </th>
            <th scope="col" id="mailed">
              {t('notifications.mail')}
            </th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map(({ kind, always }) => (
            <tr key={kind}>
              <th scope="row" id={`of-${kind}`}>
                {t(`notifications.of-${kind}`)}
              </th>
              <td class="tick">
                {always ? (
                  t('notifications.always')
                ) : (
                  <input
                    type="checkbox"
                    name={`inApp-${kind}`}
                    aria-labelledby={`of-${kind} in-app`}
                    checked={isSent ? form.flag(`inApp-${kind}`) : of(kind)?.inApp}
                  />
                )}
              </td>
              <td>
                <select name={`mail-${kind}`} aria-labelledby={`of-${kind} mailed`}>
                  {FREQUENCIES.map((frequency) => (
                    <option
                      key={frequency}
                      value={frequency}
                      selected={frequency === (isSent ? form.text(`mail-${kind}`) : of(kind)?.mail)}
                    >
                      {t(`notifications.mail-${frequency}`)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Mails({ preferences, problem }: { preferences: Preferences; problem: Problem | undefined }) {
  const { t, form, settings } = useVisit();
  const typed = (name: string, kept: string) => (problem ? form.text(name) : kept);
  const { quietHours: quiet, digestHour, digestWeekday } = preferences;
  // Whoever has not chosen is offered the zone of their browser.
  const zone = preferences.timeZone ?? (settings.zone === 'UTC' ? '' : settings.zone);
  const hour = typed('digestHour', String(digestHour));
  const day = typed('digestWeekday', digestWeekday);
  return (
    <section aria-labelledby="mails" class="part">
      <h2 id="mails">{t('notifications.mailPart')}</h2>
      <Tick name="mailOff" kept={preferences.mailOff} isSent={problem !== undefined} />
      <Tick name="mailWithoutContent" kept={preferences.mailWithoutContent} isSent={problem !== undefined} />
      <Field
        name="timeZone"
        label={t('notifications.timeZone')}
        hint={t('notifications.timeZoneHint')}
        problem={problem?.fields.get('timeZone')}
      >
        <input
          id="timeZone"
          name="timeZone"
          value={typed('timeZone', zone)}
          list="zones"
          autocomplete="off"
          aria-describedby={problem?.fields.has('timeZone') ? 'timeZone-hint timeZone-problem' : 'timeZone-hint'}
        />
      </Field>
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <fieldset class="field" aria-describedby="quiet-hint">
        <legend>{t('notifications.quiet')}</legend>
        <p class="hint" id="quiet-hint">
          {t('notifications.quietHint')}
        </p>
        <div class="two-times">
          <TimeField
            name="quietFrom"
            value={typed('quietFrom', quiet?.from ?? '')}
            problem={problem?.fields.get('quietHours.from')}
          />
          <TimeField
            name="quietUntil"
            value={typed('quietUntil', quiet?.until ?? '')}
            problem={problem?.fields.get('quietHours.until')}
          />
        </div>
      </fieldset>
      <Field name="digestHour" label={t('notifications.digestHour')} problem={problem?.fields.get('digestHour')}>
        <select id="digestHour" name="digestHour">
          {Array.from({ length: 24 }, (_, value) => (
            <option key={value} value={value} selected={String(value) === hour}>
              {`${String(value).padStart(2, '0')}:00`}
            </option>
          ))}
        </select>
      </Field>
      <Field name="digestWeekday" label={t('notifications.digestWeekday')}>
        <select id="digestWeekday" name="digestWeekday">
          {WEEKDAYS.map((value) => (
            <option key={value} value={value} selected={value === day}>
              {t(`notifications.${value}`)}
            </option>
          ))}
        </select>
      </Field>
    </section>
  );
}

function TimeField({
  name,
  value,
  problem,
}: {
  name: 'quietFrom' | 'quietUntil';
  value: string;
  problem: string | undefined;
}) {
  const { t } = useVisit();
  return (
    <Field
      name={name}
      label={t(`notifications.${name}`)}
      called={`${t('notifications.quiet')}: ${t(`notifications.${name}`)}`}
      problem={problem}
    >
      <input
        type="time"
        id={name}
        name={name}
        value={value}
        aria-describedby={problem ? `${name}-problem` : undefined}
      />
    </Field>
  );
}

function Tick({ name, kept, isSent }: { name: 'mailOff' | 'mailWithoutContent'; kept: boolean; isSent: boolean }) {
  const { t, form } = useVisit();
  useFieldName(name, t(`notifications.${name}`));
  return (
    <div class="field options">
      <div class="option">
        <input
          type="checkbox"
          id={name}
          name={name}
          checked={isSent ? form.flag(name) : kept}
          aria-describedby={`${name}-hint`}
        />
        <label for={name}>{t(`notifications.${name}`)}</label>
        <p class="hint" id={`${name}-hint`}>
          {t(`notifications.${name}Hint`)}
        </p>
      </div>
    </div>
  );
}

interface ThreadsProps {
  readonly name: 'watchedThreads' | 'mutedThreads';
  readonly none: 'noneWatched' | 'noneMuted';
  readonly found: { readonly nodes: readonly WatchedThreadFragment[]; readonly totalCount: number };
}

/** The discussions for which one level was chosen, and how that is taken back. */
function Threads({ name, none, found: { nodes, totalCount } }: ThreadsProps) {
  const { t } = useVisit();
  return (
    <section aria-labelledby={name} class="part">
      <h2 id={name}>{t(`notifications.${name}`)}</h2>
      {nodes.length === 0 && <p>{t(`notifications.${none}`)}</p>}
      <ul class="list" role="list">
        {nodes.map(({ id, subject }) => {
          const title = subject.title || t('notifications.untitled');
          return (
            <li key={id} class="beside">
              <a href={pageOfSubject(subject)}>
                <bdi>{title}</bdi>
              </a>
              <PostForm action="/settings/notifications/thread">
                <input type="hidden" name="thread" value={id} />
                <button type="submit">
                  {t('notifications.takeBack')}
                  <span class="vh">: {title}</span>
                </button>
              </PostForm>
            </li>
          );
        })}
      </ul>
      {totalCount > nodes.length && <p>{t('notifications.more', { count: totalCount - nodes.length })}</p>}
    </section>
  );
}
