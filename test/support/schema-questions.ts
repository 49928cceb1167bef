import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { TestApi } from './api.js';
import { type Entry, WholeSchema } from './whole-schema.js';

/** An operation and its variables. */
export interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What there is to ask about. */
export interface Names {
  /** Of subjects, and so of threads. */
  readonly ids: readonly string[];
  readonly replies: readonly string[];
  readonly handles: readonly string[];
  readonly courses: readonly string[];
  readonly courseIds: readonly string[];
  readonly prompts: readonly string[];
  readonly countries: readonly string[];
  readonly tags: readonly string[];
  readonly decisions: readonly string[];
  /** What is searched for. */
  readonly queries: readonly string[];
}

const NOTHING: Names = {
  ids: [],
  replies: [],
  handles: [],
  courses: [],
  courseIds: [],
  prompts: [],
  countries: [],
  tags: [],
  decisions: [],
  queries: [],
};

/** Their answers are what was asked, or the same for everybody. */
const TELLING_NOTHING = [
  'isJoinCode',
  'mailSubscription',
  'renderMarkdown',
  'rubric',
  'rubrics',
  'rubricVersions',
  'rubricPreview',
  'installation',
];

/** SchemaQuestions that the schema can be asked about a world, by whoever asks, in every order and narrowed in every way. */
export class SchemaQuestions {
  private readonly whole: WholeSchema;
  private readonly written = new Map<Entry, string[]>();

  constructor(api: TestApi) {
    this.whole = new WholeSchema(api.app.get(GraphQLSchemaHost, { strict: false }).schema);
  }

  /** Fields of the root that no question asks. */
  get forgotten(): string[] {
    const asked = new Set([...ENTRIES.map(({ field }) => /^\w+/.exec(field)?.[0]), ...TELLING_NOTHING]);
    return this.whole.roots.filter((name) => !asked.has(name));
  }

  ask(names: Partial<Names>): Question[] {
    const known = { ...NOTHING, ...names };
    const every = (each?: keyof Names) => (each ? known[each].map((value) => ({ value })) : [{}]);
    return [
      ...ENTRIES.flatMap((entry) =>
        every(entry.each).flatMap((variables) => this.documentsOf(entry).map((document) => ({ document, variables }))),
      ),
      ...LISTS.flatMap(({ document, each }) => every(each).map((variables) => ({ document, variables }))),
    ];
  }

  private documentsOf(entry: Asked): string[] {
    const known = this.written.get(entry);
    if (known) return known;
    const documents = this.whole.documents(entry);
    this.written.set(entry, documents);
    return documents;
  }
}

/** What is asked once, or with each of some names as `$value`. */
interface Asked extends Entry {
  readonly each?: keyof Names;
}

/** The same in words of its own. */
interface Listed {
  readonly document: string;
  readonly each?: keyof Names;
}

const once = (field: string, depth?: number): Asked => ({ field, depth });
const each = (names: keyof Names, field: string, depth?: number, type = 'String!'): Asked => ({
  field,
  depth,
  variables: `$value: ${type}`,
  each: names,
});

const ENTRIES: readonly Asked[] = [
  once('viewer', 3),
  each('handles', 'user(handle: $value)', 1),
  each('courses', 'course(slug: $value)', 1),
  once('courses(first: 5)', 0),
  each('prompts', 'prompt(id: $value)', 1, 'ID!'),
  each('ids', 'mentionCandidates(threadId: $value, prefix: "", first: 20)', 0, 'ID!'),
  once('newMentionCandidates(audience: MEMBERS, prefix: "", first: 20)', 0),
  each('courseIds', 'newMentionCandidates(audience: COURSE, courseId: $value, prefix: "", first: 20)', 0, 'ID!'),
  each('prompts', 'newMentionCandidates(audience: COURSE, promptId: $value, prefix: "", first: 20)', 0, 'ID!'),
  each('ids', 'thread(id: $value)', 2, 'ID!'),
  each('replies', 'reply(id: $value)', 1, 'ID!'),
  each('ids', 'reflection(id: $value)', 1, 'ID!'),
  once('reflections(first: 8)', 1),
  each('ids', 'caseStudy(slug: $value)'),
  once('caseStudies(first: 8)', 1),
  once('caseStudyFacets', 1),
  each('tags', 'tag(slug: $value)', 1),
  once('tags(first: 100)', 0),
  each('queries', 'search(query: $value, first: 20)', 1),
  each('courseIds', 'participation(courseId: $value, first: 5)', 1, 'ID!'),
  each('courseIds', 'participation(courseId: $value, first: 5, orderBy: QUIETEST)', 0, 'ID!'),
  each('courses', 'courseProgress(courseSlug: $value)', 1),
  each('courseIds', 'promptCopies(fromCourseId: $value, toCourseId: $value, days: 7)', 0, 'ID!'),
  each('courseIds', 'promptParticipation(courseId: $value)', 1, 'ID!'),
  each('courseIds', 'replyGraph(courseId: $value)', 1, 'ID!'),
  once('appeals(first: 20)', 1),
  once('moderationQueue(first: 40)', 1),
  each('ids', 'moderationItem(id: $value)', 1, 'ID!'),
  each('replies', 'moderationItem(id: $value)', 1, 'ID!'),
  once('memberModerationQueue(first: 40)', 1),
  each('ids', 'memberModerationItem(id: $value)', 1, 'ID!'),
  once('suspendedMembers(first: 20)', 1),
  once('ownReasons', 0),
  each('handles', 'authorRecord(handle: $value)', 1),
  each('decisions', 'decision(id: $value)', 1, 'ID!'),
  once('auditLog(first: 20)', 1),
  once('memberAccounts(first: 20)', 1),
  each('handles', 'memberAccount(handle: $value)', 1),
  each('tags', 'tagMergePreview(from: $value, into: "twitter")', 0),
  once('health', 1),
  once('auditVerification', 0),
  once('failedJobs(first: 20)', 1),
  once('questionableHandles(first: 20)', 1),
  once('alikeAccounts(first: 20)', 1),
  once('suppressedAddresses(first: 20)', 1),
  once('screeningSettings', 1),
  once('screeningTrial(posts: 50)', 1),
];

const ROWS = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }';

/** A list in every order, forwards and backwards, by its ids and cursors. */
function list(name: string, orders: readonly string[], filter = '', variables = '', names?: keyof Names): Listed {
  const narrowed = filter && `, filter: { ${filter} }`;
  const asked = orders.flatMap((order) =>
    ['first', 'last'].map((end) => `${end}_${order}: ${name}(${end}: 30, orderBy: ${order}${narrowed}) { ${ROWS} }`),
  );
  return { document: `query ${variables && `(${variables})`} { ${asked.join(' ')} }`, each: names };
}

const reflections = (filter = '', variables = '', names?: keyof Names) =>
  list('reflections', ['NEWEST', 'OLDEST', 'RECENTLY_ACTIVE', 'NEEDS_REPLY'], filter, variables, names);
const caseStudies = (filter = '', variables = '', names?: keyof Names) =>
  list(
    'caseStudies',
    ['BEST_STRATEGY', 'NEWEST', 'MOST_RATED', 'MOST_DISCUSSED', 'MOST_CONTESTED'],
    filter,
    variables,
    names,
  );
const facets = (filter: string): Listed => ({
  document: `{ caseStudyFacets(filter: { ${filter} }) { totalCount tags { count tag { label } } platforms { count } countries { country count } years { year count } withMetrics rated } }`,
});
const found = (kinds: string, field = 'query: $value, first: 20') =>
  `search(${field}, filter: { ${kinds} }) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } nodes { kind score snippetHtml } }`;

const LISTS: readonly Listed[] = [
  reflections(),
  reflections('caseStudyId: $value', '$value: ID!', 'ids'),
  reflections('mentions: $value', '$value: String!', 'handles'),
  reflections('authorHandle: $value', '$value: String!', 'handles'),
  reflections('tags: [$value]', '$value: String!', 'tags'),
  reflections('unreadOnly: true'),
  reflections('unansweredOnly: true'),
  reflections('unansweredForDays: 0'),
  caseStudies(),
  ...[
    'minimumRatings: 1',
    'minimumRatings: 2',
    'hasMetrics: true',
    'hasMetrics: false',
    'startedAfter: "2000-01-01"',
  ].map((filter) => caseStudies(filter)),
  ...['minimumRatings: 1', 'hasMetrics: true', 'hasMetrics: false', 'startedAfter: "2000-01-01"'].map(facets),
  caseStudies('authorHandle: $value', '$value: String!', 'handles'),
  caseStudies('tags: [$value]', '$value: String!', 'tags'),
  caseStudies('platform: $value', '$value: String!', 'tags'),
  caseStudies('country: $value', '$value: String!', 'countries'),
  {
    document:
      'query ($value: String!) { tags(first: 30, prefix: $value) { totalCount nodes { slug label usageCount } } }',
    each: 'tags',
  },
  {
    document: `query ($value: String!) { ${['REFLECTION', 'REPLY', 'CASE_STUDY', 'USER'].map((kind) => `${kind}: ${found(`kinds: [${kind}]`)}`).join(' ')} }`,
    each: 'queries',
  },
  { document: `query ($value: String!) { ${found('tags: [$value]', 'query: "about", first: 20')} }`, each: 'tags' },
];
