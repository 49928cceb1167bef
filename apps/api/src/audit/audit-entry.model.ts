import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { connectionOf } from '../graphql/connection.js';
import { Cost } from '../graphql/cost.js';

@ObjectType({
  description:
    'Something that a moderator, an instructor or an admin did, as it was written down when it was done. Nothing in the log is changed or deleted: it holds ids, statuses, settings and hashes, and neither texts nor names.',
})
export class AuditEntry {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the log of the whole installation, counted from 1 without gaps.' })
  number: number;

  @Field(() => Date, { description: 'When it was done.' })
  at: Date;

  @Field(() => String, {
    description:
      'What was done: an action of ModerationAction, UNDO or RESOLVE_APPEAL, the name of another operation in capitals such as SET_MEMBER_ROLE, EXPORT, or SIGN_IN_FAILED.',
  })
  action: string;

  @Field(() => String, {
    description: 'What it was done to: CONTENT, MEMBER, COURSE, PROMPT, TAG, RUBRIC, SCREENING, JOB or INSTALLATION.',
  })
  targetKind: string;

  @Field(() => ID, { description: 'The id of what it was done to. It may be gone since.' })
  targetId: string;

  @Field(() => ID, { nullable: true, description: 'The course that it concerns; null where it concerns none.' })
  courseId: string | null;

  @Cost({ characters: limits.bodyCharacters })
  @Field(() => String, { nullable: true, description: 'How things stood before, as JSON: only what has changed.' })
  before: string | null;

  @Cost({ characters: limits.bodyCharacters })
  @Field(() => String, {
    nullable: true,
    description: 'How things stood after, as JSON: only what has changed. Of a text its SHA-256 in hexadecimal.',
  })
  after: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Shared by everything that was decided in one bulk; null for everything else.',
  })
  batchId: string | null;

  @Field(() => String, {
    description:
      "SHA-256 over the hash of the entry before and everything that this one says, in hexadecimal. Noted down elsewhere with the number, it shows later that nothing up to here was changed: the operator's guide says how.",
  })
  hash: string;
}

@ObjectType({ description: 'What came of a walk along a stretch of the log.' })
export class AuditVerification {
  @Field(() => Int, {
    description: `How many entries of the stretch are as they were written: at most ${limits.verifiedEntries.toLocaleString('en')}.`,
  })
  verified: number;

  @Field(() => Int, { nullable: true, description: 'The number of the last of them; null where there is none.' })
  headNumber: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The hash of that one, in hexadecimal: noted down elsewhere, it shows later that nothing up to here was changed.',
  })
  headHash: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the first entry that is missing or is not as it was written; null where all are in order.',
  })
  brokenNumber: number | null;

  @Field(() => Boolean, { description: 'Whether the log goes on: ask again with `after: headNumber`.' })
  hasMore: boolean;
}

export const AuditEntryConnection = connectionOf(() => AuditEntry, 'AuditEntry', 'entries of the log', limits.counted);
