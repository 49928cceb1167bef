import { limits } from '#kernel';
import type { LogPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Pager } from '../ui/list.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { AdminFrame } from './admin-frame.js';
import { actionWords, type Fact, factsOf, factWords, targetWords } from './log-words.js';

export interface LogFilter {
  readonly who: string | null;
  readonly target: string | null;
  /** A course by its name in its address. */
  readonly course: string | null;
}

interface LogProps {
  readonly found: LogPageQuery;
  readonly filter: LogFilter;
}

/** What moderators, instructors and admins did, as far as whoever looks may read it. */
export function LogPage({ found, filter }: LogProps) {
  const { t } = useVisit();
  const { nodes, pageInfo } = found.auditLog;
  const isNarrowed = Object.values(filter).some((one) => one !== null);
  return (
    <AdminFrame frame={found} title={t('admin.log')} part="log">
      <p>{t('admin.logLead')}</p>
      <Narrow filter={filter} />
      <section aria-labelledby="entries" class="part">
        <h2 id="entries">{t(isNarrowed ? 'admin.logSome' : 'admin.logAll')}</h2>
        {isNarrowed && (
          <p>
            <a href="/admin/log">{t('admin.logWhole')}</a>
          </p>
        )}
        {nodes.length === 0 && <p>{t(isNarrowed ? 'admin.logNoneSuch' : 'admin.logNone')}</p>}
        <ol class="list" role="list">
          {nodes.map((entry) => (
            <li key={entry.id}>
              <Entry entry={entry} />
            </li>
          ))}
        </ol>
        <Pager pageInfo={pageInfo} />
      </section>
      {found.viewer?.isAdmin && (
        <p>
          <a class="button" href="/admin/log/verify">
            {t('admin.verifyDo')}
          </a>
        </p>
      )}
    </AdminFrame>
  );
}

function Narrow({ filter }: { filter: LogFilter }) {
  const { t } = useVisit();
  return (
    <search>
      <form action="/admin/log" class="inline-form">
        <label for="log-who">{t('admin.logWho')}</label>
        <input
          id="log-who"
          name="who"
          dir="auto"
          value={filter.who ?? undefined}
          maxLength={limits.handleCharacters.most + 1}
        />
        <label for="log-course">{t('admin.logCourse')}</label>
        <input id="log-course" name="course" dir="auto" value={filter.course ?? undefined} maxLength={80} />
        {filter.target !== null && <input type="hidden" name="target" value={filter.target} />}
        <button type="submit">{t('admin.logDo')}</button>
      </form>
    </search>
  );
}

type LogEntry = LogPageQuery['auditLog']['nodes'][number];

function Entry({ entry }: { entry: LogEntry }) {
  const visit = useVisit();
  const { t } = visit;
  const { number, at, actor, action, targetKind, targetId, reason } = entry;
  const facts = factsOf(entry.before ?? null, entry.after ?? null);
  return (
    <>
      <h3>{actionWords(visit.t, action)}</h3>
      <p class="byline">
        {actor ? <Name user={actor} /> : t('admin.nobody')}
        {' · '}
        <Time at={at} />
        {' · '}
        <a href={`/admin/log?target=${encodeURIComponent(targetId)}`}>{targetWords(t, targetKind)}</a>
        {' · '}
        <Told name="admin.logNumber" values={{ number: <>{visit.number(number)}</> }} />
      </p>
      {reason && (
        <blockquote class="prose" dir="auto">
          {reason}
        </blockquote>
      )}
      {facts.length > 0 && (
        <details>
          <summary>{t('admin.logChange')}</summary>
          <dl class="facts">
            {facts.map(({ name, before, after }) => (
              <div key={name}>
                <dt>{factWords(t, name) ?? <code>{name}</code>}</dt>
                <dd>
                  <Told
                    name="admin.logFromTo"
                    values={{ before: <FactText fact={before} />, after: <FactText fact={after} /> }}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function FactText({ fact }: { fact: Fact }) {
  const { t } = useVisit();
  switch (fact.kind) {
    case 'nothing':
      return <i>{t('admin.factNone')}</i>;
    case 'flag':
      return <b>{t(fact.is ? 'admin.factYes' : 'admin.factNo')}</b>;
    case 'moment':
      return <Time at={fact.value} />;
    case 'text':
      return <Told name="admin.factText" values={{ mark: <code>{fact.value}</code> }} />;
    case 'plain':
      return <code>{fact.value}</code>;
  }
}
