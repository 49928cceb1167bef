/** What is measured: one document for each, sent to the product over GraphQL and to the baseline all the same. */
export const FEED = `query Feed { reflections(first: 20) { nodes { id title excerpt publishedAt wordCount author { handle displayName }
  thread { replyCount locked lastReplyAt } viewerCan { reply edit remove report moderate rate } }
  pageInfo { hasNextPage endCursor } } }`;

export const THREAD_PAGE = `query ThreadPage($id: ID!, $after: String) { thread(id: $id) { replyCount replies(first: 50, after: $after) {
  nodes { id number depth status bodyHtml createdAt editedAt author { handle displayName } }
  pageInfo { hasNextPage endCursor } } } }`;

export const SHELF = `query Shelf { caseStudies(first: 20) { nodes { id title slug publishedAt organisation { name country }
  author { handle displayName } tags { slug label } ratingSummary { count score } thread { replyCount } } pageInfo { hasNextPage } } }`;

export const CASE_STUDY = `query CaseStudy($slug: String!) { caseStudy(slug: $slug) { id title bodyHtml organisation { name country }
  strategy { goal approach outcome lessons } author { handle displayName } tags { slug label }
  metrics { name unit baseline points { on value } total perStaffHour }
  ratingSummary { count score mean criteria { criterion { key title } histogram } }
  thread { replyCount replies(first: 50) { nodes { number depth bodyHtml createdAt author { handle displayName } } } } } }`;

export const REPLY = 'mutation Reply($input: CreateReplyInput!) { createReply(input: $input) { reply { id number } } }';

export const LOOK_UP = `query LookUp($id: ID!) { reflection(id: $id) { id title excerpt author { handle displayName } thread { replyCount } } }`;

export const SEARCH = `query Search($query: String!, $filter: SearchFilter) { search(query: $query, filter: $filter, first: 20) { totalCount
  nodes { kind score snippetHtml hit {
    ... on Reflection { id title excerpt author { handle displayName } thread { replyCount } }
    ... on CaseStudy { id title organisation { name } author { handle displayName } thread { replyCount } }
    ... on Reply { id number bodyHtml author { handle displayName } thread { replyCount } }
    ... on User { handle displayName } } }
  pageInfo { hasNextPage endCursor } } }`;

export const ROSTER = `query Roster($slug: String!) { course(slug: $slug) { members(first: 100) { totalCount
  nodes { role joinedAt user { handle displayName } } pageInfo { hasNextPage endCursor } } } }`;

export const PARTICIPATION = `query Participation($courseId: ID!, $after: String, $orderBy: ParticipationOrder) {
  participation(courseId: $courseId, first: 100, after: $after, orderBy: $orderBy) {
  totalCount nodes { member { role joinedAt user { handle displayName } } reflections words unansweredReflections repliesGiven
    repliesReceived distinctPeersRepliedTo ratingsGiven lastActiveAt missingPrompts { number title } latePrompts { number title } }
  pageInfo { hasNextPage endCursor } } }`;

export const PROMPT_PARTICIPATION = `query PromptParticipation($courseId: ID!) { promptParticipation(courseId: $courseId) { prompt { number title }
  published onTime late missing words replies unanswered missingMembers { user { handle displayName } } } }`;

export const REPLY_GRAPH = `query ReplyGraph($courseId: ID!) { replyGraph(courseId: $courseId) { truncated
  nodes { member { user { handle } } given received } edges { from { handle } to { handle } weight } isolated { user { handle } } } }`;

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}
