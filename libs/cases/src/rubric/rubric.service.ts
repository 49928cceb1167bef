import { Injectable } from '@nestjs/common';
import { type AuditFacts, AuditLog, changedFacts, textHash } from '#audit';
import { Clock, Conflict, limits, lineKey, type Member, newId, normalizeNewlines } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { type RubricRow, type RubricView, rubricColumns, toRubric } from './rubric.js';
import { requireRubricOwner, requireRubricWriter } from './rubric.policy.js';
import { checkCriteria, inThousandths, isRewording, type NewCriterion } from './rubric-draft.js';

export interface CreateRubric {
  readonly title: string;
  readonly criteria: readonly NewCriterion[];
  readonly idempotencyKey?: string | null;
}

interface OwnedRow extends RubricRow {
  owner_id: string | null;
}

/** Rubrics are written one at a time: seldom enough, and so neither a title nor a version is taken twice. */
const ONE_AT_A_TIME = new Statement(
  'cases/lock-rubric-writing',
  {},
  `select pg_advisory_xact_lock(hashtext('rubric'))`,
);
/** Waits for everybody who is rating by it, and keeps others from beginning. */
const KNOWN = new Statement(
  'cases/rubric-with-owner',
  { id: 'uuid', key: 'text' },
  `
  select ${rubricColumns('r')}, (select o.member_id from rubric_owner o where o.title = :key) as owner_id
  from rubric r where r.id = :id for update of r`,
);
const TITLES = new Statement('cases/rubric-titles', {}, 'select id, title from rubric where current');
const OWN = new Statement(
  'cases/own-rubric-title',
  { key: 'text', memberId: 'uuid' },
  'insert into rubric_owner (title, member_id) values (:key, :memberId)',
);
const RETIRE = new Statement('cases/retire-rubric', { id: 'uuid' }, 'update rubric set current = false where id = :id');
const INSERT = new Statement(
  'cases/insert-rubric',
  { id: 'uuid', title: 'text', version: 'integer', builtIn: 'boolean', weight: 'integer', createdAt: 'timestamptz' },
  `
  insert into rubric (id, title, version, built_in, current, weight, created_at) values (:id, :title, :version, :builtIn, true, :weight, :createdAt)`,
);
const RENAME = new Statement(
  'cases/rename-rubric',
  { id: 'uuid', title: 'text' },
  'update rubric set title = :title where id = :id',
);

/** `:levels` are the texts of all levels of all criteria. A known criterion keeps its id and slot. */
const WRITE_CRITERIA = new Statement(
  'cases/write-criteria',
  {
    rubricId: 'uuid',
    ids: 'uuid[]',
    keys: 'text[]',
    titles: 'text[]',
    descriptions: 'text[]',
    weights: 'integer[]',
    levels: 'text[]',
  },
  `
  with given as (
    select * from unnest(:ids, :keys, :titles, :descriptions, :weights)
    with ordinality as g(id, key, title, description, weight, position)),
  written as (
    insert into criterion (id, rubric_id, slot, position, key, title, description, weight)
    select id, :rubricId, position, position, key, title, description, weight from given
    on conflict (rubric_id, key) do update
    set position = excluded.position, title = excluded.title, description = excluded.description
    returning id, position)
  insert into criterion_level (criterion_id, score, description)
  select w.id, l.score, (:levels)[(w.position - 1) * 5 + l.score] from written w cross join generate_series(1, 5) as l(score)
  on conflict (criterion_id, score) do update set description = excluded.description`,
);

/** What lists are sorted by is of the built-in rubric's current version, by which nothing has been rated yet. */
const RESET_FIGURES = new Statement(
  'cases/reset-figures',
  { rubricId: 'uuid' },
  `
  update thread set score = 0, rating_count = 0, contested_count = 0
  where id in (select thread_id from rating_summary where rubric_id = :rubricId) and rating_count > 0`,
);

@Injectable()
export class RubricService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Writes a rubric. Where there is one with its title (however it is written: `lineKey`): with the same keys and weights it is reworded in
   * place and keeps its ratings; with others this becomes its next version, which has none. Answers the rubric's id.
   * @throws Forbidden, InvalidInput, Conflict where there are as many as there can be
   */
  create(member: Member, given: CreateRubric): Promise<string> {
    return this.idempotency.once(member, 'createRubric', given, async (tx) => {
      requireRubricWriter(member);
      checkCriteria(given.criteria);
      const input = tidied(given);
      await tx.rows(ONE_AT_A_TIME);
      const titles = await tx.rows<{ id: string; title: string }>(TITLES);
      const key = lineKey(input.title);
      const id = titles.find(({ title }) => lineKey(title) === key)?.id;
      if (!id) return this.begin(tx, member, input, titles.length);
      const row = (await tx.row<OwnedRow>(KNOWN.with({ id, key }))) as OwnedRow;
      requireRubricOwner(member, row.owner_id);
      const known = toRubric(row);
      const rewording = isRewording(known, input.criteria);
      const written = rewording ? await this.reword(tx, known, input) : await this.succeed(tx, known, input);
      this.record(tx, member, written, {
        before: factsOf(known.id, known.version, withLevels(known)),
        after: factsOf(written, rewording ? known.version : known.version + 1, input),
      });
      return written;
    });
  }

  private record(tx: Transaction, member: Member, rubricId: string, facts: { before: AuditFacts; after: AuditFacts }) {
    const change = changedFacts(facts.before, facts.after);
    if (!change) return;
    const target = { targetKind: 'RUBRIC', targetId: rubricId, scope: 'INSTALLATION' } as const;
    this.audit.record(tx, { action: 'CREATE_RUBRIC', actorId: member.memberId, ...target, ...change });
  }

  private async begin(tx: Transaction, member: Member, input: CreateRubric, count: number): Promise<string> {
    if (count >= limits.rubrics) {
      throw new Conflict(
        `There are at most ${limits.rubrics} rubrics. Write the next version of one that is no longer needed.`,
      );
    }
    await tx.rows(OWN.with({ key: lineKey(input.title), memberId: member.memberId }));
    const id = await this.insert(tx, input, 1, false);
    this.record(tx, member, id, { before: {}, after: factsOf(id, 1, input) });
    return id;
  }

  private async reword(tx: Transaction, known: RubricView, input: CreateRubric): Promise<string> {
    await tx.rows(RENAME.with({ id: known.id, title: input.title }));
    await this.writeCriteria(tx, known.id, input.criteria);
    return known.id;
  }

  private async succeed(tx: Transaction, known: RubricView, input: CreateRubric): Promise<string> {
    await tx.rows(RETIRE.with({ id: known.id }));
    const id = await this.insert(tx, input, known.version + 1, known.builtIn);
    if (known.builtIn) await tx.rows(RESET_FIGURES.with({ rubricId: known.id }));
    return id;
  }

  private async insert(tx: Transaction, input: CreateRubric, version: number, builtIn: boolean): Promise<string> {
    const now = this.clock.now();
    const id = newId(now);
    const weight = input.criteria.reduce((sum, criterion) => sum + inThousandths(criterion.weight), 0);
    await tx.rows(INSERT.with({ id, title: input.title, version, builtIn, weight, createdAt: now }));
    await this.writeCriteria(tx, id, input.criteria);
    return id;
  }

  private async writeCriteria(tx: Transaction, rubricId: string, criteria: readonly NewCriterion[]): Promise<void> {
    const now = this.clock.now();
    await tx.rows(
      WRITE_CRITERIA.with({
        rubricId,
        ids: criteria.map(() => newId(now)),
        keys: criteria.map(({ key }) => key),
        titles: criteria.map(({ title }) => title),
        descriptions: criteria.map(({ description }) => description),
        weights: criteria.map(({ weight }) => inThousandths(weight)),
        levels: criteria.flatMap(({ levels }) => levels),
      }),
    );
  }
}

type Wording = Pick<CreateRubric, 'title' | 'criteria'>;

/** What the log keeps of a rubric. */
function factsOf(id: string, version: number, { title, criteria }: Wording): AuditFacts {
  const texts = criteria.map(({ key, title: name, description, weight, levels }) => [
    key,
    name,
    description,
    inThousandths(weight),
    ...levels,
  ]);
  return { rubricId: id, version, title: textHash(title), criteria: textHash(JSON.stringify(texts)) };
}

function withLevels({ title, criteria }: RubricView): Wording {
  return {
    title,
    criteria: criteria.map((one) => ({ ...one, levels: one.levels?.map(({ description }) => description) ?? [] })),
  };
}

/** Titles without space around them, so that no two look alike; texts with line ends of one kind. */
function tidied({ title, criteria }: CreateRubric): CreateRubric {
  return {
    title: title.trim(),
    criteria: criteria.map((criterion) => ({
      ...criterion,
      title: criterion.title.trim(),
      description: normalizeNewlines(criterion.description),
      levels: criterion.levels.map(normalizeNewlines),
    })),
  };
}
