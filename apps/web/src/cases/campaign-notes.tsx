import type { CampaignViewFragment, CaseStudyPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { CiteFiles } from '../ui/cite.js';
import { Day } from '../ui/text.js';
import { citableOf, pathOf } from './case-study.head.js';

/** When a campaign was, as far as that is known. */
export function CampaignDays({ startedOn, endedOn }: Pick<CampaignViewFragment, 'startedOn' | 'endedOn'>) {
  const { t } = useVisit();
  if (!startedOn && !endedOn) return null;
  return (
    <>
      {startedOn ? <Day on={startedOn} /> : t('cases.unknownDay')}
      {' – '}
      {endedOn ? <Day on={endedOn} /> : t('cases.openEnd')}
    </>
  );
}

/** What it took, in words; null where nothing of it is known. */
export function CampaignEffort({ effort }: Pick<CampaignViewFragment, 'effort'>) {
  const { t, number, settings } = useVisit();
  if (!effort) return null;
  const { teamSize, staffHours, spend, currency } = effort;
  const said = [
    typeof teamSize === 'number' && t('cases.team', { count: teamSize }),
    typeof staffHours === 'number' && t('cases.hours', { count: staffHours, hours: number(staffHours, 1) }),
    typeof spend === 'number' && (currency ? spellMoney(settings.locale, spend, currency) : number(spend, 2)),
  ];
  return <>{said.filter(Boolean).join(', ')}</>;
}

function spellMoney(language: string, spend: number, currency: string): string {
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return new Intl.NumberFormat(language, options).format(spend);
}

/** Whose campaign it was, and where. */
export function Place({ organisation }: Pick<CampaignViewFragment, 'organisation'>) {
  const { place, country } = organisation;
  if (!place && !country) return null;
  return (
    <>
      {place && <bdi>{place}</bdi>}
      {place && country && ', '}
      {country && (
        <a href={`/case-studies?${new URLSearchParams({ country })}`}>
          <bdi>{country}</bdi>
        </a>
      )}
    </>
  );
}

/** What stands in the margin beside a case study. */
export function CampaignNotes({ caseStudy }: { caseStudy: NonNullable<CaseStudyPageQuery['caseStudy']> }) {
  const visit = useVisit();
  const { t, number } = visit;
  const { organisation, startedOn, endedOn, effort, tags } = caseStudy;
  const { name, website, place, country, populationServed } = organisation;
  const cited = citableOf(visit, caseStudy);
  return (
    <aside class="notes" aria-label={t('cases.notes')}>
      <dl>
        <div>
          <dt>{t('cases.library')}</dt>
          <dd>
            {website ? (
              <a href={website} rel="nofollow noopener">
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}
          </dd>
        </div>
        {(place || country) && (
          <div>
            <dt>{t('cases.place')}</dt>
            <dd>
              <Place organisation={organisation} />
            </dd>
          </div>
        )}
        {typeof populationServed === 'number' && (
          <div>
            <dt>{t('cases.serves')}</dt>
            <dd>{t('cases.people', { count: populationServed, people: number(populationServed) })}</dd>
          </div>
        )}
        {(startedOn || endedOn) && (
          <div>
            <dt>{t('cases.when')}</dt>
            <dd>
              <CampaignDays startedOn={startedOn} endedOn={endedOn} />
            </dd>
          </div>
        )}
        {effort && (
          <div>
            <dt>{t('cases.cost')}</dt>
            <dd>
              <CampaignEffort effort={effort} />
            </dd>
          </div>
        )}
        {tags.length > 0 && (
          <div>
            <dt>{t('ui.tags')}</dt>
            <dd class="tag-line">
              {tags.map(({ slug, label }) => (
                <a key={slug} href={`/tags/${slug}`}>
                  <bdi>{label}</bdi>
                </a>
              ))}
            </dd>
          </div>
        )}
        {cited && (
          <div class="cite-files">
            <dt>{t('ui.cite')}</dt>
            <dd>
              <a href="#cite">APA</a> <CiteFiles files={pathOf(caseStudy)} />
            </dd>
          </div>
        )}
      </dl>
    </aside>
  );
}
