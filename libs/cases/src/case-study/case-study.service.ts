import { Injectable } from '@nestjs/common';
import {
  type Audience,
  EditService,
  type LocatedPost,
  MediaService,
  RemovalService,
  type RemoveContent,
  requireEdit,
  SubjectService,
} from '#discussion';
import { InvalidInput, type Member, NotFound, StaleRevision } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { forgetDiscussions } from '#reflections';
import { type RevisedTags, TaggingService } from '#tags';
import { eraseMetrics } from '../metric/metric.service.js';
import type { Source } from './case-study.js';
import { countryKey } from './country.js';
import { type CaseStudyDetails, changeDetails, type DetailChanges, NO_DETAILS, textsOf } from './details.js';
import { locateCaseStudy } from './located-case-study.js';
import { renderStrategy } from './strategy-html.js';
import { newToken, slugWith } from './token.js';

interface Shelved extends DetailChanges {
  readonly bodyMarkdown?: string | null;
  readonly audience?: Audience | null;
  readonly tags?: readonly string[] | null;
  readonly mediaIds?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

export interface CreateCaseStudy extends Shelved {
  readonly title: string;
  readonly publish?: boolean | null;
}

/** What is left out stays as it is; null takes away what need not be there. */
export interface UpdateCaseStudy extends Shelved {
  readonly id: string;
  readonly ifRevision?: number | null;
  readonly title?: string | null;
  readonly reason?: string | null;
}

export interface PublishCaseStudy {
  readonly id: string;
  readonly ifRevision?: number | null;
  readonly idempotencyKey?: string | null;
}

const COLUMNS = `title, slug, organisation_name, place, country, country_key, website, population_served, started_on, ended_on,
  goal, target_audience, approach, outcome, lessons, skills_gained, team_size, staff_hours, spend, currency, sources, strategy_html`;
/** The parameters of `rowValues`, after the thread's id. */
const VALUES = Array.from({ length: 22 }, (_, at) => `$${at + 2}`).join(', ');

const INSERT = new Statement(`insert into case_study (thread_id, ${COLUMNS}, token) values ($1, ${VALUES}, $24)`);
const UPDATE = new Statement(`update case_study set (${COLUMNS}) = row(${VALUES}) where thread_id = $1`);
/** What is shown, and the edit that waits for approval, from which the next edit goes on. */
const WRITTEN = new Statement(`
  select c.token, c.title, v.title as waiting_title, v.markdown as waiting_markdown, v.details as waiting_details,
    c.organisation_name, c.place, c.country, c.website, c.population_served, c.started_on, c.ended_on, c.goal, c.target_audience,
    c.approach, c.outcome, c.lessons, c.skills_gained, c.team_size, c.staff_hours, c.spend, c.currency, c.sources
  from case_study c join post p on p.thread_id = c.thread_id and p.number = 0
  left join post_revision v on v.thread_id = p.thread_id and v.number = 0 and v.revision = p.revision
    and p.revision <> p.visible_revision
  where c.thread_id = $1`);
/** The token stays: an address that was given out leads to nothing else. */
const BLANK = new Statement(`
  update case_study set title = '', slug = '', organisation_name = '', place = null, country = null, country_key = null,
    website = null, population_served = null, started_on = null, ended_on = null, goal = '', target_audience = null, approach = '',
    outcome = null, lessons = null, skills_gained = null, team_size = null, staff_hours = null, spend = null, currency = null,
    sources = '[]', strategy_html = '{}'
  where thread_id = $1`);

interface WrittenRow {
  token: string;
  title: string;
  waiting_title: string | null;
  waiting_markdown: string | null;
  waiting_details: (CaseStudyDetails & RevisedTags) | null;
  organisation_name: string;
  place: string | null;
  country: string | null;
  website: string | null;
  population_served: number | null;
  started_on: string | null;
  ended_on: string | null;
  goal: string;
  target_audience: string | null;
  approach: string;
  outcome: string | null;
  lessons: string | null;
  skills_gained: string | null;
  team_size: number | null;
  staff_hours: number | null;
  spend: number | null;
  currency: string | null;
  sources: Source[];
}

/** What a case study says, its body aside. */
interface Written {
  readonly title: string;
  readonly details: CaseStudyDetails;
}

interface Located {
  readonly post: LocatedPost;
  readonly token: string;
  readonly shown: Written;
  readonly waiting: (Written & { readonly markdown: string; readonly details: RevisedTags }) | null;
}

@Injectable()
export class CaseStudyService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly subjects: SubjectService,
    private readonly edits: EditService,
    private readonly removals: RemovalService,
    private readonly tagging: TaggingService,
    private readonly media: MediaService,
  ) {}

  /** @returns the new case study's id */
  create(member: Member, input: CreateCaseStudy): Promise<string> {
    return this.idempotency.once(member, 'createCaseStudy', input, async (tx) => {
      const written = { title: input.title.trim(), details: changeDetails(NO_DETAILS, input) };
      const { threadId, composed } = await this.subjects.create(tx, member, {
        kind: 'CASE_STUDY',
        courseId: null,
        promptId: null,
        audience: shelfAudience(input.audience) ?? 'MEMBERS',
        title: written.title,
        markdown: input.bodyMarkdown ?? '',
        beside: [...textsOf(written.details), ...(input.tags ?? [])],
      });
      const token = newToken();
      await tx.rows(INSERT, [...rowValues(threadId, token, written), token]);
      if (input.tags) await this.tagging.tag(tx, member, threadId, input.tags);
      await this.media.attach(tx, member, threadId, input.mediaIds, { publishing: input.publish === true });
      if (input.publish) await this.subjects.publish(tx, threadId, composed);
      return threadId;
    });
  }

  /** By its contributor and, once published, by admins. */
  update(member: Member, input: UpdateCaseStudy): Promise<string> {
    return this.idempotency.once(member, 'updateCaseStudy', input, async (tx) => {
      const { post, token, shown, waiting } = await this.locate(tx, member, input.id);
      requireEdit(member, post.thread, post);
      const from = waiting ?? shown;
      const written = { title: input.title?.trim() ?? from.title, details: changeDetails(from.details, input) };
      const { tags, before, after } = await this.tagging.change(
        tx,
        input.id,
        input.tags === undefined ? waiting?.details.tags : input.tags,
      );
      const text = {
        title: written.title,
        details: { ...written.details, ...after },
        // null takes the body away, as it need not be there.
        markdown: input.bodyMarkdown === undefined ? (waiting?.markdown ?? post.markdown) : (input.bodyMarkdown ?? ''),
        reason: input.reason ?? null,
        beside: [...textsOf(written.details), ...(tags ?? [])],
      };
      const old = { title: shown.title, details: { ...shown.details, ...before } };
      const composed = await this.edits.edit(tx, member, post, text, input.ifRevision, old);
      if (composed) await tx.rows(UPDATE, rowValues(input.id, token, written));
      if (composed && tags) await this.tagging.tag(tx, member, input.id, tags);
      const audience = shelfAudience(input.audience);
      if (audience && audience !== post.thread.audience) {
        await this.subjects.move(tx, post, { courseId: null, promptId: null, audience });
      }
      if (input.mediaIds !== undefined) {
        await this.media.attach(tx, member, input.id, input.mediaIds ?? [], { publishing: post.status !== 'DRAFT' });
      }
      return input.id;
    });
  }

  /** Publishing what is published already changes nothing. */
  publish(member: Member, input: PublishCaseStudy): Promise<string> {
    return this.idempotency.once(member, 'publishCaseStudy', input, async (tx) => {
      const { post, shown } = await this.locate(tx, member, input.id);
      requireEdit(member, post.thread, post);
      if (input.ifRevision != null && input.ifRevision !== post.revision) throw new StaleRevision(post.revision);
      if (post.status !== 'DRAFT') return input.id;
      await this.media.attach(tx, member, input.id, null, { publishing: true });
      const beside = [...textsOf(shown.details), ...(await this.tagging.names(tx, input.id))];
      const composed = await this.edits.recompose(tx, member, post, shown.title, beside);
      await this.subjects.publish(tx, input.id, composed);
      return input.id;
    });
  }

  /** By its contributor. What discusses it stays, and no longer waits for its outcome. */
  remove(member: Member, input: RemoveContent): Promise<string> {
    return this.idempotency.once(member, 'removeCaseStudy', input, async (tx) => {
      const { post } = await this.locate(tx, member, input.id);
      await this.removals.remove(tx, member, post, input.ifRevision);
      await tx.rows(BLANK, [input.id]);
      await this.tagging.tag(tx, member, input.id, []);
      await forgetDiscussions(tx, input.id);
      await eraseMetrics(tx, input.id);
      return input.id;
    });
  }

  private async locate(tx: Transaction, member: Member, id: string): Promise<Located> {
    const post = await locateCaseStudy(tx, member, id);
    const row = await tx.row<WrittenRow>(WRITTEN, [id]);
    if (!row) throw new NotFound('case study');
    const shown = { title: row.title, details: toDetails(row) };
    const waiting =
      row.waiting_markdown === null
        ? null
        : {
            title: row.waiting_title ?? shown.title,
            markdown: row.waiting_markdown,
            details: row.waiting_details ?? shown.details,
          };
    return { post, token: row.token, shown, waiting };
  }
}

/** @throws InvalidInput for an audience within a course, as the shelf is everybody's */
function shelfAudience(audience: Audience | null | undefined): Audience | null {
  if (audience === 'COURSE' || audience === 'PRIVATE') {
    throw InvalidInput.at('input.audience', 'A case study belongs to no course. Choose MEMBERS or PUBLIC.');
  }
  return audience ?? null;
}

function toDetails(row: WrittenRow): CaseStudyDetails {
  return {
    organisation: {
      name: row.organisation_name,
      place: row.place,
      country: row.country,
      website: row.website,
      populationServed: row.population_served,
    },
    strategy: {
      goal: row.goal,
      audience: row.target_audience,
      approach: row.approach,
      outcome: row.outcome,
      lessons: row.lessons,
      skillsGained: row.skills_gained,
    },
    effort: { teamSize: row.team_size, staffHours: row.staff_hours, spend: row.spend, currency: row.currency },
    startedOn: row.started_on,
    endedOn: row.ended_on,
    sources: row.sources,
  };
}

/** `$1` the thread, then the columns in their order. */
function rowValues(threadId: string, token: string, { title, details }: Written): unknown[] {
  const { organisation, strategy, effort } = details;
  return [
    threadId,
    title,
    slugWith(title, token),
    organisation.name,
    organisation.place,
    organisation.country,
    organisation.country && countryKey(organisation.country),
    organisation.website,
    organisation.populationServed,
    details.startedOn,
    details.endedOn,
    strategy.goal,
    strategy.audience,
    strategy.approach,
    strategy.outcome,
    strategy.lessons,
    strategy.skillsGained,
    effort.teamSize,
    effort.staffHours,
    effort.spend,
    effort.currency,
    JSON.stringify(details.sources),
    JSON.stringify(renderStrategy(strategy)),
  ];
}
