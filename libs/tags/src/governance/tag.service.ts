import { Injectable } from '@nestjs/common';
import { AuditLog, changedFacts, textHash } from '#audit';
import { slugOf } from '#courses';
import {
  Conflict,
  type FieldProblem,
  InvalidInput,
  limits,
  lineKey,
  type Member,
  NotFound,
  writtenLine,
} from '#kernel';
import { Database, Idempotency, type Reader, Statement, type Transaction } from '#platform';
import { readTagName, readTagNames, type TagName, tagKey } from '../name/tag-name.js';
import type { TagFacet, TagView } from '../tag/tag.js';
import { requireTagGovernor } from '../tag/tag.policy.js';
import { type Carried, type ListedTag, TagQueries } from '../tag/tag.queries.js';
import { broaderOf, setBroader } from './tag-hierarchy.js';
import { lockTags } from './tag-lock.js';
import { mergeInto, requireNothingBetween } from './tag-merge.js';
import { type ClaimedName, claimNames, synonymsOf } from './tag-names.js';

/** What is left out stays as it is; null takes a description away. */
export interface UpdateTag {
  readonly slug: string;
  readonly label?: string | null;
  readonly newSlug?: string | null;
  readonly facet?: TagFacet | null;
  readonly description?: string | null;
  readonly synonyms?: readonly string[] | null;
  readonly broader?: readonly string[] | null;
  readonly sameAs?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

/** Any names of two tags. */
export interface MergedNames {
  readonly from: string;
  readonly into: string;
}

/** What a merge would move. */
export interface MergePreview {
  readonly from: ListedTag;
  readonly into: ListedTag;
  /** Counts what carries the tag that goes, and both, once: when somebody asks for it. */
  readonly carried: () => Promise<Carried>;
}

export interface MergeTags extends MergedNames {
  readonly idempotencyKey?: string | null;
}

const FILE = new Statement(
  'tags/file-tag',
  {
    id: 'uuid',
    label: 'text',
    sortKey: 'text',
    slug: 'text',
    facet: 'tag_facet',
    description: 'text | null',
    sameAs: 'text[]',
  },
  `
  update tag set label = :label, sort_key = :sortKey, slug = :slug, facet = :facet, description = :description, same_as = :sameAs, filed = true
  where id = :id`,
);

/** Puts tags in order. It stands here, not with the tags, since nobody changes a tag that they do not see. */
@Injectable()
export class TagService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly queries: TagQueries,
    private readonly audit: AuditLog,
  ) {}

  /** Files a tag, and changes what is given. Answers its id. @throws Forbidden, NotFound, InvalidInput */
  update(member: Member, input: UpdateTag): Promise<string> {
    return this.idempotency.once(member, 'updateTag', input, async (tx) => {
      requireTagGovernor(member);
      await lockTags(tx);
      const tag = await this.find(tx, member, input.slug);
      const label = readTagName(input.label ?? tag.label, 'input.label');
      const address = input.newSlug == null ? { name: tag.slug, key: tagKey(tag.slug) } : readSlug(input.newSlug);
      const known = await factsOf(tx, tag);
      const synonyms = input.synonyms
        ? readTagNames(input.synonyms, 'input.synonyms', limits.synonymsPerTag)
        : await synonymsOf(tx, tag.id);
      const takenOver = await claimNames(tx, tag.id, [
        { ...label, kind: 'LABEL', path: 'input.label' },
        ...synonyms.map((name, at): ClaimedName => ({ ...name, kind: 'SYNONYM', path: `input.synonyms.${at}` })),
        { ...address, kind: 'FORMER', path: 'input.newSlug' },
      ]);
      if (input.broader) await setBroader(tx, tag.id, await this.findBroader(tx, member, input.broader));
      const description = input.description === undefined ? tag.description : input.description;
      const sameAs = [...new Set(input.sameAs ?? tag.sameAs)];
      const facet = input.facet ?? tag.facet;
      const filed = { label: label.name, slug: address.name, facet, description: writtenLine(description), sameAs };
      await tx.rows(
        FILE.with({
          id: tag.id,
          label: filed.label,
          sortKey: label.key,
          slug: filed.slug,
          facet,
          description: filed.description,
          sameAs,
        }),
      );
      const facts = { ...(await factsOf(tx, { ...filed, id: tag.id, filed: true })), takenOver };
      const change = changedFacts({ ...known, takenOver: [] }, facts);
      if (change) this.audit.record(tx, { action: 'UPDATE_TAG', ...about(member, tag.id), ...change });
      return tag.id;
    });
  }

  /** Lets one tag go over to another. Answers the id of the one that stays. @throws Forbidden, NotFound, InvalidInput, Conflict */
  merge(member: Member, input: MergeTags): Promise<string> {
    return this.idempotency.once(member, 'mergeTags', input, async (tx) => {
      requireTagGovernor(member);
      await lockTags(tx);
      const { from, into } = await this.findMergeable(tx, member, input);
      await mergeInto(tx, [from.id], into.id);
      const { id, label, sortKey, slug, facet, description, sameAs } = into;
      await tx.rows(FILE.with({ id, label, sortKey, slug, facet, description, sameAs }));
      const before = { from: from.id, fromFiled: from.filed, filed: into.filed };
      this.audit.record(tx, { action: 'MERGE_TAGS', ...about(member, id), before, after: { filed: true } });
      return id;
    });
  }

  /** What a merge would move, as far as the member sees it. Changes nothing. @throws whatever the merge would throw at this moment */
  async previewMerge(member: Member, input: MergedNames): Promise<MergePreview> {
    requireTagGovernor(member);
    const { from, into } = await this.findMergeable(this.database, member, input);
    let counted: Promise<Carried> | undefined;
    const carried = () => {
      counted ??= this.queries.carried(member, from.id, into.id);
      return counted;
    };
    return { from, into, carried };
  }

  private async findMergeable(tx: Reader, member: Member, { from: name, into: other }: MergedNames) {
    const [from, into] = await this.queries.findAll(member, [name, other], tx);
    if (!from || !into) throw new NotFound('tag');
    if (from.id === into.id) {
      throw InvalidInput.at('input.into', `Both names lead to the tag “${into.label}”. Name another to merge it with.`);
    }
    requireOneFacet(from, into);
    await requireNothingBetween(tx, from.id, into.id);
    return { from, into };
  }

  private async find(tx: Reader, member: Member, name: string) {
    const tag = await this.queries.find(member, name, tx);
    if (!tag) throw new NotFound('tag');
    return tag;
  }

  private async findBroader(tx: Transaction, member: Member, names: readonly string[]): Promise<string[]> {
    if (names.length > limits.broaderPerTag) {
      throw InvalidInput.at('input.broader', `File a tag under at most ${limits.broaderPerTag} others.`);
    }
    const found = await this.queries.findAll(member, names, tx);
    const problems = found.flatMap((tag, at): FieldProblem[] => {
      const path = `input.broader.${at}`;
      if (!tag) return [{ path, message: 'There is no such tag. Give the slug of one that exists.' }];
      return tag.filed
        ? []
        : [{ path, message: `“${tag.label}” is only proposed. File it first, then what is narrower.` }];
    });
    if (problems.length > 0) throw new InvalidInput(problems);
    return found.map((tag) => (tag as TagView).id);
  }
}

/** What the log keeps of a tag as it is now: of its texts and names the hashes. */
async function factsOf(tx: Transaction, tag: TagView) {
  const { facet, filed } = tag;
  const synonyms = (await synonymsOf(tx, tag.id)).map(({ name }) => textHash(name));
  const texts = { label: textHash(tag.label), slug: textHash(tag.slug), description: textHash(tag.description) };
  return { facet, filed, ...texts, synonyms, sameAs: tag.sameAs.map(textHash), broader: await broaderOf(tx, tag.id) };
}

function about({ memberId }: Member, tagId: string) {
  return { actorId: memberId, targetKind: 'TAG', targetId: tagId, scope: 'INSTALLATION' } as const;
}

/** A proposal has the facet that all begin with, which nobody has chosen. @throws Conflict */
function requireOneFacet(from: TagView, into: TagView): void {
  if (!from.filed || from.facet === into.facet) return;
  throw new Conflict(
    `“${from.label}” is filed as ${from.facet} and “${into.label}” as ${into.facet}, and a merge is for good. If they are one, file one of them under the other's facet first.`,
  );
}

function readSlug(typed: string): TagName {
  const slug = lineKey(typed);
  if (slug !== '' && slugOf(slug) === slug) return readTagName(slug, 'input.newSlug');
  throw InvalidInput.at('input.newSlug', 'Write it in small letters and digits with single hyphens in between.');
}
