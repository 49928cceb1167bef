import type { ComponentChildren } from 'preact';
import type { ShelfTagFragment, ShelfTagsFragment, TagFacet } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { Checkbox } from '../ui/check.js';
import { Choice } from '../ui/choice.js';
import { Fieldset } from '../ui/fieldset.js';
import { AreaField, TextField } from '../ui/form.js';
import { Rows } from '../ui/rows.js';
import type { Sides } from './merge.js';
import { Versus } from './versus.js';
import { isBlank, type Part, spell, type Written, type TextField as WrittenField } from './written-text.js';

export interface FieldsProps {
  readonly written: Written;
  readonly problem: Problem | undefined;
  /** Where the form is sent. */
  readonly action: string;
  readonly tags: ShelfTagsFragment;
  /** What it carries as it is stored: filed or not, these can be unticked. */
  readonly carried: readonly ShelfTagFragment[];
  /** Set where somebody else has saved meanwhile: what stands there now. */
  readonly conflict?: Sides | undefined;
}

/** All that is written of a case study, in groups that follow the work rather than the database. */
export function WrittenFields(props: FieldsProps) {
  const { t } = useVisit();
  const { written, tags, carried } = props;
  const { told, beside, line, area } = fieldsOf(props);
  return (
    <>
      <Fieldset name="group-whose" legend={t('editing.groupWhose')}>
        {line('title', { label: t('editing.title'), hint: t('editing.titleHint'), needed: true, required: true })}
        {line('organisation.name', { label: t('editing.organisation'), needed: true, required: true })}
        <div class="field-pair">
          {line('organisation.place', { label: t('editing.place') })}
          {line('organisation.country', { label: t('editing.country'), hint: t('editing.countryHint') })}
        </div>
        <div class="field-pair">
          {line('organisation.website', { label: t('editing.website'), hint: t('editing.addressHint') })}
          {line('organisation.populationServed', {
            label: t('editing.population'),
            hint: t('editing.populationHint'),
            inputmode: 'numeric',
          })}
        </div>
      </Fieldset>
      <Fieldset name="group-tried" legend={t('editing.groupTried')} hint={t('editing.markdownHint')}>
        {area('strategy.goal', t('editing.goal'), t('editing.goalHint'), true)}
        {area('strategy.audience', t('editing.forWhom'))}
        {area('strategy.approach', t('editing.approach'), t('editing.approachHint'), true)}
      </Fieldset>
      <Fieldset name="group-came" legend={t('editing.groupCame')} hint={t('editing.groupCameHint')}>
        {area('strategy.outcome', t('editing.outcome'))}
        {area('strategy.lessons', t('editing.lessons'))}
        {area('strategy.skillsGained', t('editing.skills'))}
      </Fieldset>
      <TookFields {...props} />
      {beside('sources', <SourcesField {...props} />)}
      {beside('tags', <TagFields written={written} tags={tags} carried={carried} problem={told('tags')} />)}
      <Fieldset name="group-else" legend={t('editing.groupElse')}>
        {area('bodyMarkdown', t('editing.body'), t('editing.bodyHint'))}
      </Fieldset>
      <Fieldset name="group-who" legend={t('editing.groupWho')}>
        {beside(
          'audience',
          <Choice
            name="audience"
            label={t('editing.audience')}
            chosen={written.texts.audience}
            problem={told('audience')}
            options={[
              { value: 'MEMBERS', label: t('editing.members'), hint: t('editing.membersHint') },
              { value: 'PUBLIC', label: t('editing.everybody'), hint: t('editing.everybodyHint') },
            ]}
          />,
        )}
      </Fieldset>
    </>
  );
}

/** Fields by what they are called, each beside what somebody else has made of it meanwhile. */
function fieldsOf({ written, problem, conflict }: FieldsProps) {
  const told = (name: string) => problem?.fields.get(name);
  const beside = (part: Part, field: ComponentChildren) =>
    conflict?.contested.includes(part) ? (
      <Versus part={part} theirs={spell(conflict.theirs, part)}>
        {field}
      </Versus>
    ) : (
      field
    );
  const line = (name: WrittenField, more: Partial<Parameters<typeof TextField>[0]> & { label: string }) =>
    beside(name, <TextField name={name} value={written.texts[name]} problem={told(name)} {...more} />);
  const area = (name: WrittenField, label: string, hint?: string, needed = false) =>
    beside(
      name,
      <AreaField
        name={name}
        label={label}
        hint={hint}
        value={written.texts[name]}
        problem={told(name)}
        rows={5}
        needed={needed}
        required={needed}
      />,
    );
  return { told, beside, line, area };
}

/** What it took: time, people and money. */
function TookFields(props: FieldsProps) {
  const { t } = useVisit();
  const { line } = fieldsOf(props);
  return (
    <Fieldset name="group-took" legend={t('editing.groupTook')} hint={t('editing.groupTookHint')}>
      <div class="field-pair">
        {line('startedOn', { label: t('editing.startedOn'), type: 'date' })}
        {line('endedOn', { label: t('editing.endedOn'), type: 'date' })}
      </div>
      <div class="field-pair">
        {line('effort.teamSize', { label: t('editing.teamSize'), inputmode: 'numeric' })}
        {line('effort.staffHours', { label: t('editing.staffHours'), inputmode: 'decimal' })}
      </div>
      <div class="field-pair">
        {line('effort.spend', { label: t('editing.spend'), hint: t('editing.spendHint'), inputmode: 'decimal' })}
        {line('effort.currency', { label: t('editing.currency'), hint: t('editing.currencyHint') })}
      </div>
    </Fieldset>
  );
}

function SourcesField({ written, problem, action }: FieldsProps) {
  const { t } = useVisit();
  const told = (name: string) => problem?.fields.get(name);
  return (
    <Fieldset name="sources" legend={t('editing.sources')} hint={t('editing.sourcesHint')} problem={told('sources')}>
      <Rows
        name="sources"
        rows={written.sources}
        action={action}
        legend={(_row, at) => t('editing.source', { number: at + 1 })}
        add={t('editing.addSource')}
        remove={(row, at) => ({
          label: t('editing.remove'),
          named: t('editing.removeSource', { number: at + 1, title: isBlank(row) ? '' : row.title }),
        })}
      >
        {(row, at) => <SourceFields row={row} at={at} told={told} />}
      </Rows>
    </Fieldset>
  );
}

interface SourceFieldsProps {
  readonly row: Written['sources'][number];
  readonly at: number;
  readonly told: (name: string) => string | undefined;
}

function SourceFields({ row, at, told }: SourceFieldsProps) {
  const { t } = useVisit();
  const field = (name: keyof typeof row, label: string) => (
    <TextField
      name={`sources.${at}.${name}`}
      label={label}
      called={`${t('editing.source', { number: at + 1 })}: ${label}`}
      value={row[name]}
      problem={told(`sources.${at}.${name}`)}
    />
  );
  return (
    <div class="field-pair">
      {field('title', t('editing.sourceTitle'))}
      {field('url', t('editing.sourceUrl'))}
      {field('credit', t('editing.sourceCredit'))}
      {field('licence', t('editing.licence'))}
    </div>
  );
}

const FACETS: ReadonlyArray<readonly [keyof ShelfTagsFragment, TagFacet]> = [
  ['topics', 'TOPIC'],
  ['platforms', 'PLATFORM'],
  ['formats', 'FORMAT'],
  ['audiences', 'AUDIENCE'],
  ['goals', 'GOAL'],
];

interface TagFieldsProps extends Pick<FieldsProps, 'written' | 'tags' | 'carried'> {
  readonly problem: string | undefined;
}

/** Filed tags to tick, by facet, and a line for all others. */
function TagFields({ written, tags, carried, problem }: TagFieldsProps) {
  const { t } = useVisit();
  const chosen = new Set(written.tags);
  const offered = FACETS.map(([list, facet]) => {
    const own = carried.filter((tag) => tag.facet === facet).map(({ label }) => label);
    const labels = new Set([...tags[list].nodes.map(({ label }) => label), ...own]);
    return { facet, labels: [...labels].sort((a, b) => a.localeCompare(b)) };
  });
  const known = new Set(offered.flatMap(({ labels }) => labels));
  const others = written.tags.filter((tag) => !known.has(tag)).join(', ');
  return (
    <Fieldset name="tags" legend={t('ui.tags')} hint={t('editing.tagsHint')} problem={problem}>
      {offered.map(({ facet, labels }) => {
        if (labels.length === 0) return null;
        const ticked = labels.filter((label) => chosen.has(label));
        return (
          <details key={facet} class="tag-facet">
            <summary>
              {t(`editing.facet${facet}`)}
              {ticked.length > 0 && <b dir="auto"> {ticked.join(', ')}</b>}
            </summary>
            <fieldset>
              <legend class="vh">{t(`editing.facet${facet}`)}</legend>
              <div class="check-lines">
                {labels.map((label, at) => (
                  <Checkbox
                    key={label}
                    name="tag"
                    id={`tag-${facet}-${at}`}
                    value={label}
                    label={<bdi>{label}</bdi>}
                    checked={chosen.has(label)}
                  />
                ))}
              </div>
            </fieldset>
          </details>
        );
      })}
      <TextField
        name="otherTags"
        label={t('editing.otherTags')}
        hint={t('editing.otherTagsHint')}
        value={others}
        autocapitalize="none"
      />
    </Fieldset>
  );
}
