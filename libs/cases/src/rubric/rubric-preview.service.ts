import { Injectable } from '@nestjs/common';
import { lineKey, type Member } from '#kernel';
import { Database, Statement } from '#platform';
import { seesThread } from '#visibility';
import type { RubricView } from './rubric.js';
import { requireRubricOwner, requireRubricWriter } from './rubric.policy.js';
import { RubricQueries } from './rubric.queries.js';
import type { CreateRubric } from './rubric.service.js';
import { checkCriteria, isRewording } from './rubric-draft.js';

/** What writing a rubric comes to. */
export type RubricOutcome = 'NEW' | 'REWORDED' | 'NEXT_VERSION';

export interface RubricPreview {
  readonly outcome: RubricOutcome;
  /** The one that there is with this title. */
  readonly current: RubricView | null;
  /** Ratings that would count no more, as far as the viewer sees what they are of. */
  readonly ratingCount: number;
  /** What they are of. */
  readonly caseStudyCount: number;
}

const OWNER = new Statement(
  'cases/rubric-owner',
  { key: 'text' },
  'select member_id as "ownerId" from rubric_owner where title = :key',
);
/** Ratings of what is up for blind rating are given to nobody: neither is how many there are. */
const RATED = new Statement(
  'cases/rated-by-rubric',
  { viewer: 'viewer', rubricId: 'uuid' },
  `
  select coalesce(sum(x.count), 0)::integer as "ratingCount", count(*)::integer as "caseStudyCount"
  from rating_summary x join thread t on t.id = x.thread_id
  where x.rubric_id = :rubricId and x.count > 0 and ${seesThread('t')}`,
);

/** Says what writing a rubric would do, before it does. */
@Injectable()
export class RubricPreviewService {
  constructor(
    private readonly database: Database,
    private readonly queries: RubricQueries,
  ) {}

  /** @throws Forbidden, InvalidInput as writing it would at this moment */
  async preview(member: Member, { title, criteria }: Pick<CreateRubric, 'title' | 'criteria'>): Promise<RubricPreview> {
    requireRubricWriter(member);
    checkCriteria(criteria);
    const key = lineKey(title.trim());
    const current = (await this.queries.current(member)).find((rubric) => lineKey(rubric.title) === key) ?? null;
    if (current === null) return { outcome: 'NEW', current, ratingCount: 0, caseStudyCount: 0 };
    const owner = await this.database.row<{ ownerId: string }>(OWNER.with({ key }));
    requireRubricOwner(member, owner?.ownerId ?? null);
    if (isRewording(current, criteria)) return { outcome: 'REWORDED', current, ratingCount: 0, caseStudyCount: 0 };
    const rated = await this.database.row<Pick<RubricPreview, 'ratingCount' | 'caseStudyCount'>>(
      RATED.with({ viewer: member, rubricId: current.id }),
    );
    return { outcome: 'NEXT_VERSION', current, ratingCount: 0, caseStudyCount: 0, ...rated };
  }
}
