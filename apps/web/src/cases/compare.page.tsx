import type { ComponentChildren } from 'preact';
import type { CompareChoicePageQuery, ComparedCaseStudyFragment, ComparePageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { Histogram } from '../ui/histogram.js';
import { Pager } from '../ui/list.js';
import { spellScore } from '../ui/score.js';
import { Scrolls } from '../ui/scrolls.js';
import { Prose } from '../ui/text.js';
import { CampaignDays, CampaignEffort, Place } from './campaign-notes.js';
import { pathOf } from './case-study.head.js';
import { spellLift, spellRate } from './series-words.js';
import { AFTER, BEFORE } from './strategy.js';

type Compared = ComparedCaseStudyFragment;
type Both = readonly [Compared, Compared];

/** Two case studies side by side, aspect by aspect. */
export function ComparePage({ found, both }: { found: ComparePageQuery; both: Both }) {
  const { t } = useVisit();
  return (
    <Frame frame={found} class="compare">
      <Crumbs above={[{ href: '/case-studies', label: t('cases.shelf') }]} />
      <h1>{t('cases.compareTitle')}</h1>
      <div class="facing heads">
        {both.map((one, at) => (
          <div key={one.id}>
            <h2>
              <a href={pathOf(one)} dir="auto">
                {one.title}
              </a>
            </h2>
            <p class="quiet">
              <a href={`/case-studies/compare?a=${(both[1 - at] as Compared).slug}`}>
                {t('cases.compareSwap')}
                <span class="vh">
                  : <bdi>{one.title}</bdi>
                </span>
              </a>
            </p>
          </div>
        ))}
      </div>
      <Aspect title={t('cases.library')} both={both}>
        {(one) => (
          <>
            <bdi>{one.organisation.name}</bdi>
            <br />
            <Place organisation={one.organisation} />
          </>
        )}
      </Aspect>
      <Aspect title={t('cases.when')} both={both}>
        {(one) => (one.startedOn || one.endedOn) && <CampaignDays startedOn={one.startedOn} endedOn={one.endedOn} />}
      </Aspect>
      <Aspect title={t('cases.cost')} both={both}>
        {(one) => one.effort && <CampaignEffort effort={one.effort} />}
      </Aspect>
      {BEFORE.map(([name, field]) => (
        <Aspect key={name} title={t(`cases.${name}`)} both={both}>
          {(one) => one.strategy[field] && <Prose html={one.strategy[field]} />}
        </Aspect>
      ))}
      <Aspect title={t('cases.figures')} both={both}>
        {(one) => (one.outcomeShown ? one.metrics.length > 0 && <Figures compared={one} /> : <KeptBack />)}
      </Aspect>
      {AFTER.map(([name, field]) => (
        <Aspect key={name} title={t(`cases.${name}`)} both={both}>
          {(one) =>
            one.outcomeShown ? one.strategy[field] && <Prose html={one.strategy[field] as string} /> : <KeptBack />
          }
        </Aspect>
      ))}
      <Ratings both={both} />
    </Frame>
  );
}

interface AspectProps {
  readonly title: string;
  readonly both: Both;
  /** What one of them says of it; nothing where it is silent. */
  readonly children: (one: Compared) => ComponentChildren;
}

function Aspect({ title, both, children }: AspectProps) {
  const { t } = useVisit();
  const [a, b] = both.map(children);
  if (!a && !b) return null;
  return (
    <section class="aspect">
      <h2>{title}</h2>
      <div class="facing">
        {[a, b].map((said, at) => (
          <div key={at}>
            <h3 dir="auto">{both[at as 0 | 1].title}</h3>
            {said || <p class="nothing">{t('cases.compareNothing')}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}

function KeptBack() {
  const { t } = useVisit();
  return <p class="nothing">{t('cases.compareBlind')}</p>;
}

function Figures({ compared }: { compared: Compared }) {
  const visit = useVisit();
  const { t, number } = visit;
  return (
    <dl class="figures">
      {compared.metrics.map(({ id, name, unit, paid, total, lift, baseline, perStaffHour, perCapita }) => (
        <div key={id}>
          <dt>
            <bdi>{name}</bdi> {paid && `(${t('cases.paidFor')})`}
          </dt>
          <dd>
            {number(total, 2)} <bdi>{unit}</bdi>
            {[
              typeof perStaffHour === 'number' && `${t('cases.perStaffHour')}: ${spellRate(visit, perStaffHour)}`,
              typeof perCapita === 'number' && `${t('cases.perCapita')}: ${spellRate(visit, perCapita)}`,
              typeof lift === 'number' &&
                t('cases.liftOf', { lift: spellLift(visit, lift), baseline: number(baseline as number, 2) }),
            ]
              .filter(Boolean)
              .map((one) => ` · ${one}`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** By criterion: the distributions of both, in one table. */
function Ratings({ both }: { both: Both }) {
  const visit = useVisit();
  const { t } = visit;
  const [a, b] = both;
  const ofB = new Map(b.ratingSummary.criteria.map((one) => [one.criterion.key, one]));
  return (
    <div class="aspect">
      <h2>{t('cases.compareRating')}</h2>
      <Scrolls label={t('cases.compareRating')}>
        <table class="criteria">
          <thead>
            <tr>
              <th scope="col">{t('ratings.criterion')}</th>
              {both.map(({ id, title }) => (
                <th key={id} scope="col" dir="auto">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <b>{t('cases.compareScore')}</b>
              </th>
              {both.map(({ id, outcomeShown, ratingSummary: { score, count } }) => (
                <td key={id}>
                  {outcomeShown ? (
                    <>
                      <b>{spellScore(visit, score)}</b> {t('ui.ratings', { count })}
                    </>
                  ) : (
                    t('cases.compareBlind')
                  )}
                </td>
              ))}
            </tr>
            {a.ratingSummary.criteria.map((ofA) => (
              <tr key={ofA.criterion.key}>
                <th scope="row">
                  <bdi>{ofA.criterion.title}</bdi>
                </th>
                {[ofA, ofB.get(ofA.criterion.key)].map((one, at) => (
                  <td key={at} class={one?.contested ? 'contested' : undefined}>
                    {one && one.count > 0 && (
                      <Histogram counts={one.histogram} label={t('ratings.bars', { bars: one.histogram.join(', ') })} />
                    )}{' '}
                    <b>{spellScore(visit, one?.mean)}</b>
                    {one?.contested && <span class="flag"> {t('ratings.disagree')}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </div>
  );
}

interface CompareChoiceProps {
  readonly found: CompareChoicePageQuery;
  /** The one that another is to stand beside. */
  readonly known: NonNullable<CompareChoicePageQuery['known']>;
}

/** Asks which other case study is to stand beside one. */
export function CompareChoicePage({ found, known }: CompareChoiceProps) {
  const { t } = useVisit();
  const { nodes, pageInfo } = found.caseStudies;
  return (
    <Frame frame={found}>
      <Crumbs
        above={[
          { href: '/case-studies', label: t('cases.shelf') },
          { href: pathOf(known), label: <bdi>{known.title}</bdi> },
        ]}
      />
      <h1>{t('cases.compareChoose', { title: known.title })}</h1>
      <ul class="list" role="list">
        {nodes
          .filter(({ slug }) => slug !== known.slug)
          .map(({ slug, title }) => (
            <li key={slug}>
              <a href={`/case-studies/compare?a=${known.slug}&b=${slug}`} dir="auto">
                {title}
              </a>
            </li>
          ))}
      </ul>
      <Pager pageInfo={pageInfo} />
    </Frame>
  );
}
