import { Injectable } from '@nestjs/common';
import { type AuditFacts, AuditLog, changedFacts, textHash } from '#audit';
import { Clock, Conflict, limits, type Member, newId, normalizeNewlines } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { type RubricRow, type RubricView, rubricColumns, toRubric } from './rubric.js';
import { requireRubricOwner, requireRubricWriter } from './rubric.policy.js';
import { checkCriteria, inThousandths, isRewording, type NewCriterion, titleKey } from './rubric-draft.js';

export interface CreateRubric {
  readonly title: string;
  readonly criteria: readonly NewCriterion[];
  readonly idempotencyKey?: string | null;
}

interface OwnedRow extends RubricRow {
  owner_id: string | null;
}

/** Rubrics are written one at a time: seldom enough, and so neither a title nor a version is taken twice. */
const ONE_AT_A_TIME = new Statement(`select pg_advisory_xact_lock(hashtext('rubric'))`);
// Waits for whoever is rating by it, and lets nobody begin.
const KNOWN = new Statement(`
  select ${rubricColumns('r')}, (select o.member_id from rubric_owner o where o.title = $2) as owner_id
  from rubric r where r.id = $1 for update of r`);
const TITLES = new Statement('select id, title from rubric where current');
const OWN = new Statement('insert into rubric_owner (title, member_id) values ($1, $2)');
const RETIRE = new Statement('update rubric set current = false where id = $1');
const INSERT = new Statement(`
  insert into rubric (id, title, version, built_in, current, weight, created_at) values ($1, $2, $3, $4, true, $5, $6)`);
const RENAME = new Statement('update rubric set title = $2 where id = $1');

/** `$1` rubric; then an element for each criterion: id, key, title, description, weight; `$7` the texts of all levels. A known one keeps its id and slot. */
const WRITE_CRITERIA = new Statement(`
  with given as (
    select * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::integer[])
    with ordinality as g(id, key, title, description, weight, position)),
  written as (
    insert into criterion (id, rubric_id, slot, position, key, title, description, weight)
    select id, $1::uuid, position, position, key, title, description, weight from given
    on conflict (rubric_id, key) do update
    set position = excluded.position, title = excluded.title, description = excluded.description
    returning id, position)
  insert into criterion_level (criterion_id, score, description)
  select w.id, l.score, ($7::text[])[(w.position - 1) * 5 + l.score] from written w cross join generate_series(1, 5) as l(score)
  on conflict (criterion_id, score) do update set description = excluded.description`);

/** What lists are sorted by is of the built-in rubric's current version, by which nothing has been rated yet. */
const RESET_FIGURES = new Statement(`
  update thread set score = 0, rating_count = 0, contested_count = 0
  where id in (select thread_id from rating_summary where rubric_id = $1) and rating_count > 0`);

@Injectable()
export class RubricService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Writes a rubric. Where there is one with its title (however it is written: `titleKey`): with the same keys and weights it is reworded in
   * place and keeps its ratings; with others this becomes its next version, which has none. Answers the rubric's id.
   * @throws Forbidden, InvalidInput, Conflict where there are as many as there can be
   */
  create(member: Member, given: CreateRubric): Promise<string> {
    return this.idempotency.once(member, 'createRubric', given, async (tx) => {
      requireRubricWriter(member);
      checkCriteria(given.criteria);
      const input = tidied(given);
      await tx.rows(ONE_AT_A_TIME, []);
      const titles = await tx.rows<{ id: string; title: string }>(TITLES, []);
      const key = titleKey(input.title);
      const id = titles.find(({ title }) => titleKey(title) === key)?.id;
      if (!id) return this.begin(tx, member, input, titles.length);
      const row = (await tx.row<OwnedRow>(KNOWN, [id, key])) as OwnedRow;
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
    await tx.rows(OWN, [titleKey(input.title), member.memberId]);
    const id = await this.insert(tx, input, 1, false);
    this.record(tx, member, id, { before: {}, after: factsOf(id, 1, input) });
    return id;
  }

  private async reword(tx: Transaction, known: RubricView, input: CreateRubric): Promise<string> {
    await tx.rows(RENAME, [known.id, input.title]);
    await this.writeCriteria(tx, known.id, input.criteria);
    return known.id;
  }

  private async succeed(tx: Transaction, known: RubricView, input: CreateRubric): Promise<string> {
    await tx.rows(RETIRE, [known.id]);
    const id = await this.insert(tx, input, known.version + 1, known.builtIn);
    if (known.builtIn) await tx.rows(RESET_FIGURES, [known.id]);
    return id;
  }

  private async insert(tx: Transaction, input: CreateRubric, version: number, builtIn: boolean): Promise<string> {
    const now = this.clock.now();
    const id = newId(now);
    const weight = input.criteria.reduce((sum, criterion) => sum + inThousandths(criterion.weight), 0);
    await tx.rows(INSERT, [id, input.title, version, builtIn, weight, now]);
    await this.writeCriteria(tx, id, input.criteria);
    return id;
  }

  private async writeCriteria(tx: Transaction, rubricId: string, criteria: readonly NewCriterion[]): Promise<void> {
    const now = this.clock.now();
    await tx.rows(WRITE_CRITERIA, [
      rubricId,
      criteria.map(() => newId(now)),
      criteria.map(({ key }) => key),
      criteria.map(({ title }) => title),
      criteria.map(({ description }) => description),
      criteria.map(({ weight }) => inThousandths(weight)),
      criteria.flatMap(({ levels }) => levels),
    ]);
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
    criteria: criteria.map((one) => ({ ...one, levels: one.levels.map(({ description }) => description) })),
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
