import { type FieldProblem, InvalidInput, writtenLine, writtenText } from '#kernel';
import type { Effort, Organisation, Source, Strategy } from './case-study.js';

/** Everything of a case study that is neither its title nor its body: one value, kept with each revision. */
export interface CaseStudyDetails {
  readonly organisation: Organisation;
  readonly strategy: Strategy;
  readonly effort: Effort;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly sources: readonly Source[];
}

/** What is left out stays; null clears what need not be there. */
type Changes<Part> = { readonly [Field in keyof Part]?: Part[Field] | null };

export interface GivenSource {
  readonly title: string;
  readonly url?: string | null;
  readonly credit?: string | null;
  readonly licence?: string | null;
}

export interface DetailChanges {
  readonly organisation?: Changes<Organisation> | null;
  readonly strategy?: Changes<Strategy> | null;
  readonly effort?: Changes<Effort> | null;
  readonly startedOn?: string | null;
  readonly endedOn?: string | null;
  readonly sources?: readonly GivenSource[] | null;
}

/** What a new case study begins with. */
export const NO_DETAILS: CaseStudyDetails = {
  organisation: { name: '', place: null, country: null, website: null, populationServed: null },
  strategy: { goal: '', audience: null, approach: '', outcome: null, lessons: null, skillsGained: null },
  effort: { teamSize: null, staffHours: null, spend: null, currency: null },
  startedOn: null,
  endedOn: null,
  sources: [],
};

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The details after a change. @throws InvalidInput where they contradict themselves */
export function changeDetails(old: CaseStudyDetails, changes: DetailChanges): CaseStudyDetails {
  const { organisation, strategy, effort } = changes;
  const changed: CaseStudyDetails = {
    organisation: {
      name: writtenLine(organisation?.name) ?? old.organisation.name,
      place: optional(organisation?.place, old.organisation.place, writtenLine),
      country: optional(organisation?.country, old.organisation.country, writtenLine),
      website: optional(organisation?.website, old.organisation.website),
      populationServed: optional(organisation?.populationServed, old.organisation.populationServed),
    },
    strategy: {
      goal: writtenText(strategy?.goal) ?? old.strategy.goal,
      audience: optional(strategy?.audience, old.strategy.audience, writtenText),
      approach: writtenText(strategy?.approach) ?? old.strategy.approach,
      outcome: optional(strategy?.outcome, old.strategy.outcome, writtenText),
      lessons: optional(strategy?.lessons, old.strategy.lessons, writtenText),
      skillsGained: optional(strategy?.skillsGained, old.strategy.skillsGained, writtenText),
    },
    effort: effort === null ? NO_DETAILS.effort : changeEffort(old.effort, effort ?? {}),
    startedOn: optional(changes.startedOn, old.startedOn),
    endedOn: optional(changes.endedOn, old.endedOn),
    sources: changes.sources === undefined ? old.sources : (changes.sources ?? []).map(toSource),
  };
  return check(changed, changes);
}

function changeEffort(old: Effort, effort: Changes<Effort>): Effort {
  return {
    teamSize: optional(effort.teamSize, old.teamSize),
    staffHours: optional(effort.staffHours, old.staffHours),
    spend: optional(effort.spend, old.spend),
    currency: optional(effort.currency, old.currency, (code) => code?.trim().toUpperCase() || null),
  };
}

function toSource(source: GivenSource): Source {
  return {
    title: source.title.trim(),
    url: source.url ?? null,
    credit: writtenLine(source.credit),
    licence: writtenLine(source.licence),
  };
}

function optional<Value>(
  given: Value | null | undefined,
  old: Value | null,
  tidy: (value: Value | null) => Value | null = (value) => value,
): Value | null {
  return given === undefined ? old : tidy(given);
}

function check(details: CaseStudyDetails, { startedOn, endedOn }: DetailChanges): CaseStudyDetails {
  const problems: FieldProblem[] = [];
  if (details.startedOn !== null && details.endedOn !== null && details.endedOn < details.startedOn) {
    const path = endedOn == null && startedOn != null ? 'input.startedOn' : 'input.endedOn';
    problems.push({ path, message: 'A campaign does not end before it begins. Give the earlier day as `startedOn`.' });
  }
  const { spend, currency } = details.effort;
  if (currency !== null && !CURRENCIES.has(currency)) {
    problems.push({
      path: 'input.effort.currency',
      message: 'There is no such currency. Give its ISO 4217 code, such as EUR, USD or INR.',
    });
  }
  if (spend !== null && currency === null) {
    problems.push({
      path: 'input.effort.currency',
      message: 'Say in which currency the money was spent: an ISO 4217 code, such as EUR.',
    });
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return details;
}

/** What it says beside title, body and strategy, none of it Markdown: it is screened with these. */
export function textsOf({ organisation, sources }: CaseStudyDetails): string[] {
  const texts = [
    organisation.name,
    organisation.place,
    organisation.country,
    organisation.website,
    ...sources.flatMap((source) => Object.values(source)),
  ];
  return texts.filter((written): written is string => typeof written === 'string');
}
