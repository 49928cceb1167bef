import { newId } from '#kernel';
import type { Actor, Person, Place, RoleFixture } from './role-fixture.js';

/** One operation as somebody is to try it, on what has just been brought about for it. */
export interface Attempt {
  readonly variables: object;
  /** The answer to somebody, as it came. */
  readonly ask: (actor: Actor, variables: object) => Promise<string>;
  /** What an answer has in it where it tells what was asked for; any answer will do where this is left out. */
  readonly telling?: string;
}

/** Brings about a state in which the operation would succeed for the right person. */
export type Prepare = (fixture: RoleFixture) => Promise<Attempt>;

const PAYLOADS: Readonly<Record<string, string>> = {
  addModerationNote: 'item { id }',
  claimModerationItem: 'item { id }',
  createPrompt: 'prompt { id }',
  createRubric: 'rubric { id }',
  decide: 'decision { id }',
  decideMany: 'results { decision { id } code message }',
  issuePasswordReset: 'resetToken',
  mergeTags: 'tag { id }',
  refuseTag: 'slug',
  openForBlindRating: 'caseStudy { id }',
  resolveAppeal: 'decision { id }',
  setMemberRole: 'member { role }',
  retryFailedJobs: 'retriedIds',
  setStanding: 'user { id }',
  undoDecision: 'decision { id }',
  updatePrompt: 'prompt { id }',
  updateInstallation: 'installation { name }',
  updateScreening: 'settings { version }',
  updateTag: 'tag { id }',
};

/** A query. */
function query(
  document: string,
  find: (fixture: RoleFixture) => Promise<{ variables?: object; telling?: string }>,
): Prepare {
  return async (fixture) => ({
    variables: {},
    ...(await find(fixture)),
    ask: (actor, variables) => fixture.send(actor, document, variables),
  });
}

/** A mutation of one input. */
function mutation(name: string, input: (fixture: RoleFixture) => object | Promise<object>): Prepare {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${PAYLOADS[name] ?? 'course { id }'} } }`;
  return query(document, async (fixture) => ({ variables: { input: await input(fixture) } }));
}

const reason = 'As agreed at the last meeting.';
const hidden = async (fixture: RoleFixture, place: Place) => {
  const itemId = await fixture.reported(place);
  await fixture.decided(place, { itemId, action: 'HIDE' });
  return itemId;
};
const proposed = async (fixture: RoleFixture) => {
  const name = `trolley ${fixture.api.clock.now().getTime()}`;
  await fixture.reflection('open', { tags: [name] });
  return name;
};
const criteria = [
  {
    key: 'care',
    title: 'Care',
    description: 'Is it done with care?',
    weight: 1,
    levels: ['None', 'Little', 'Some', 'Much', 'All'],
  },
];

/** Into an empty course of the instructor's. */
const copying = async (fixture: RoleFixture) => ({
  fromCourseId: fixture.courseId,
  toCourseId: await fixture.emptyCourse(),
  days: 7,
});

/** On content, in each place where it can stand. */
const onContent = (place: Place): Record<string, Prepare> => ({
  moderationQueue: query(
    '{ moderationQueue(orderBy: NEWEST, first: 5) { totalCount nodes { id } } }',
    async (fixture) => ({ telling: await fixture.reported(place) }),
  ),
  moderationItem: query('query ($id: ID!) { moderationItem(id: $id) { id } }', async (fixture) => {
    const id = await fixture.reported(place);
    return { variables: { id }, telling: id };
  }),
  appeals: query('{ appeals(first: 100) { nodes { id } } }', async (fixture) => ({
    telling: await fixture.appealed(place),
  })),
  claimModerationItem: mutation('claimModerationItem', async (fixture) => ({
    itemId: await fixture.reported(place),
    on: true,
  })),
  'decide APPROVE': mutation('decide', async (fixture) => ({
    ...{ contentId: await hidden(fixture, place), action: 'APPROVE', reason },
  })),
  'decide HIDE': mutation('decide', async (fixture) => ({
    ...{ itemId: await fixture.reported(place), action: 'HIDE', reason },
  })),
  'decide HIDE by contentId': mutation('decide', async (fixture) => ({
    ...{ contentId: await fixture.reply(place), action: 'HIDE', reason },
  })),
  'decide RESTORE': mutation('decide', async (fixture) => ({
    ...{ contentId: await hidden(fixture, place), action: 'RESTORE', reason },
  })),
  'decide DISMISS': mutation('decide', async (fixture) => ({
    ...{ itemId: await fixture.reported(place), action: 'DISMISS', reason },
  })),
  'decide WARN': mutation('decide', async (fixture) => ({
    ...{ itemId: await fixture.reported(place), action: 'WARN', reason },
  })),
  'decide LOCK': mutation('decide', async (fixture) => ({
    ...{ threadId: await fixture.reflection(place), action: 'LOCK', reason },
  })),
  'decide UNLOCK': mutation('decide', async (fixture) => {
    const threadId = await fixture.reflection(place);
    await fixture.decided(place, { threadId, action: 'LOCK' });
    return { threadId, action: 'UNLOCK', reason };
  }),
  'decide PIN': mutation('decide', async (fixture) => ({
    ...{ threadId: await fixture.reflection(place), action: 'PIN', reason },
  })),
  'decide UNPIN': mutation('decide', async (fixture) => {
    const threadId = await fixture.reflection(place);
    await fixture.decided(place, { threadId, action: 'PIN' });
    return { threadId, action: 'UNPIN', reason };
  }),
  decideMany: mutation('decideMany', async (fixture) => ({
    items: [{ itemId: await fixture.reported(place), contentRevision: 1 }],
    action: 'HIDE',
    reason,
  })),
  undoDecision: mutation('undoDecision', async (fixture) => ({
    decisionId: await fixture.decided(place, { itemId: await fixture.reported(place), action: 'HIDE' }),
  })),
  'undoDecision of a batch': mutation('undoDecision', async (fixture) => {
    const items = [{ itemId: await fixture.reported(place), contentRevision: 1 }];
    const by = place === 'commons' ? 'chief' : 'colleague';
    const { batchId } = await fixture.must(by, 'decideMany', { items, action: 'HIDE', reason }, 'batchId');
    return { batchId };
  }),
  resolveAppeal: mutation('resolveAppeal', async (fixture) => ({
    decisionId: await fixture.appealed(place),
    outcome: 'OVERTURNED',
    explanation: 'It quotes its sources.',
  })),
  addModerationNote: mutation('addModerationNote', async (fixture) => ({
    itemId: await fixture.reported(place),
    body: 'Seen before.',
  })),
});

const inCourse = (name: string, fields: string, how = 'courseId: $id'): Prepare =>
  query(`query ($id: ID!) { ${name}(${how}) { ${fields} } }`, async ({ courseId }) => ({
    variables: { id: courseId },
  }));

/** A table of the course, at its address. */
const table = (name: string): Prepare => {
  return async (fixture) => ({
    variables: { id: fixture.courseId },
    ask: (actor, variables) => fixture.get(actor, `/courses/${(variables as { id: string }).id}/${name}.csv`),
  });
};

const suspension = (who: Person, everywhere = false) =>
  mutation('decide', async (fixture) => {
    await fixture.passing();
    const where = everywhere ? {} : { courseId: fixture.courseId };
    return { userId: fixture.userId(who), ...where, action: 'SUSPEND', until: fixture.inDays(7), reason };
  });

/** In the course, whatever stands in it. */
const inTheCourse: Record<string, Prepare> = {
  'moderationQueue of the course': inCourse('moderationQueue', 'totalCount', 'filter: { courseId: $id }'),
  'auditLog of the course': inCourse('auditLog', 'totalCount'),
  participation: inCourse('participation', 'totalCount'),
  courseProgress: query(
    'query ($slug: String!) { courseProgress(courseSlug: $slug) { learnerCount } }',
    async ({ courseSlug }) => ({
      variables: { slug: courseSlug },
    }),
  ),
  promptParticipation: inCourse('promptParticipation', '__typename'),
  replyGraph: inCourse('replyGraph', '__typename'),
  'GET /courses/:slugOrId/participation.csv': table('participation'),
  'GET /courses/:slugOrId/prompts.csv': table('prompts'),
  'GET /courses/:slugOrId/replies.csv': table('replies'),
  'GET /courses/:slugOrId/unanswered.csv': table('unanswered'),
  screeningSettings: inCourse('screeningSettings', 'version'),
  screeningTrial: inCourse('screeningTrial', '__typename', 'courseId: $id, bannedPhrases: ["cheap essays"]'),
  updateScreening: mutation('updateScreening', ({ courseId }) => ({ courseId, bannedPhrases: ['cheap essays'] })),
  updateCourse: mutation('updateCourse', ({ courseId }) => ({ courseId, term: 'Autumn' })),
  createPrompt: mutation('createPrompt', ({ courseId }) => ({
    ...{ courseId, title: 'Next', instructionsMarkdown: 'Read on.' },
  })),
  updatePrompt: mutation('updatePrompt', ({ promptId }) => ({ promptId, title: 'Renamed' })),
  reorderPrompts: mutation('reorderPrompts', async (fixture) => ({
    courseId: fixture.courseId,
    promptIds: (await fixture.promptIds()).reverse(),
  })),
  deletePrompt: mutation('deletePrompt', async (fixture) => {
    const input = { courseId: fixture.courseId, title: 'Short-lived', instructionsMarkdown: 'Not yet.' };
    return { promptId: (await fixture.must('colleague', 'createPrompt', input, 'prompt { id }')).prompt.id };
  }),
  copyPrompts: mutation('copyPrompts', copying),
  promptCopies: query(
    'query ($from: ID!, $to: ID!) { promptCopies(fromCourseId: $from, toCourseId: $to, days: 7) { number } }',
    async (fixture) => {
      const { fromCourseId, toCourseId } = await copying(fixture);
      return { variables: { from: fromCourseId, to: toCourseId } };
    },
  ),
  setMemberRole: mutation('setMemberRole', async (fixture) => {
    await fixture.passing();
    return { courseId: fixture.courseId, handle: fixture.handle('passing'), role: 'INSTRUCTOR' };
  }),
  removeMember: mutation('removeMember', async (fixture) => {
    await fixture.passing();
    return { courseId: fixture.courseId, handle: fixture.handle('passing') };
  }),
  liftRemoval: mutation('liftRemoval', async (fixture) => {
    await fixture.passing();
    const input = { courseId: fixture.courseId, handle: fixture.handle('passing') };
    await fixture.must('colleague', 'removeMember', input, 'course { id }');
    return input;
  }),
  'addModerationNote on a member': mutation('addModerationNote', (fixture) => ({
    ...{ handle: fixture.handle('author'), courseId: fixture.courseId, body: 'Spoke with them.' },
  })),
  authorRecord: query(
    'query ($id: ID!, $handle: String!) { authorRecord(handle: $handle, courseId: $id) { joinedAt } }',
    async (fixture) => ({ variables: { id: fixture.courseId, handle: fixture.handle('author') } }),
  ),
  'decide SUSPEND a learner': suspension('passing'),
  'decide SUSPEND an instructor': suspension('tutor'),
  'decide SUSPEND an admin': suspension('steward'),
  'decide LIFT_SUSPENSION': mutation('decide', async (fixture) => {
    await fixture.passing();
    const suspended = { userId: fixture.userId('passing'), courseId: fixture.courseId };
    await fixture.decided('course', { ...suspended, action: 'SUSPEND', until: fixture.inDays(7) });
    return { ...suspended, action: 'LIFT_SUSPENSION', reason };
  }),
};

let said = 0;

/** Somebody whom nothing was decided about, and who has just said something new of themselves, reported for it: the id of the item. */
const reportedMember = async (fixture: RoleFixture) => {
  said += 1;
  await fixture.passing();
  await fixture.must('passing', 'updateProfile', { bioMarkdown: `I have read ${said} books.` }, 'viewer { isAdmin }');
  const report = { handle: fixture.handle('passing'), reason: 'SPAM' };
  await fixture.must('reporter', 'reportMember', report, 'report { id }');
  return `member.${fixture.userId('passing')}`;
};

/** About members. */
const aboutMembers: Record<string, Prepare> = {
  memberModerationQueue: query('{ memberModerationQueue(first: 5) { totalCount nodes { id } } }', async (fixture) => ({
    telling: await reportedMember(fixture),
  })),
  memberModerationItem: query('query ($id: ID!) { memberModerationItem(id: $id) { id } }', async (fixture) => {
    const id = await reportedMember(fixture);
    return { variables: { id }, telling: id };
  }),
  'claimModerationItem on a member': mutation('claimModerationItem', async (fixture) => ({
    itemId: await reportedMember(fixture),
  })),
  'decide WARN about a profile': mutation('decide', async (fixture) => ({
    ...{ itemId: await reportedMember(fixture), action: 'WARN', reason },
  })),
};

/** For the whole installation. */
const everywhere: Record<string, Prepare> = {
  suspendedMembers: query('{ suspendedMembers(first: 5) { totalCount } }', async () => ({})),
  ownReasons: query('{ ownReasons { reason } }', async () => ({})),
  'auditLog of everything': query('{ auditLog(first: 5) { totalCount } }', async () => ({})),
  'decide SUSPEND everywhere': suspension('passing', true),
  createCourse: mutation('createCourse', () => ({ title: 'Another' })),
  setStanding: mutation('setStanding', (fixture) => ({ handle: fixture.handle('passing'), curator: true })),
  issuePasswordReset: mutation('issuePasswordReset', (fixture) => ({ handle: fixture.handle('passing') })),
  questionableHandles: query('{ questionableHandles(first: 5) { totalCount } }', async () => ({})),
  suppressedAddresses: query('{ suppressedAddresses(first: 5) { totalCount } }', async () => ({})),
  alikeAccounts: query('{ alikeAccounts(first: 5) { totalCount } }', async () => ({})),
  failedJobs: query('{ failedJobs(first: 5) { totalCount } }', async () => ({})),
  retryFailedJobs: mutation('retryFailedJobs', async () => ({ ids: ['1'] })),
  createRubric: mutation('createRubric', ({ api }) => ({ title: `Care ${newId(api.clock.now())}`, criteria })),
  rubricPreview: query(
    'query ($input: CreateRubricInput!) { rubricPreview(input: $input) { outcome } }',
    async ({ api }) => ({ variables: { input: { title: `Care ${newId(api.clock.now())}`, criteria } } }),
  ),
  health: query('{ health { status } }', async () => ({})),
  memberAccounts: query('{ memberAccounts(first: 5) { totalCount } }', async () => ({})),
  memberAccount: query('query ($handle: String!) { memberAccount(handle: $handle) { isAdmin } }', async (fixture) => ({
    variables: { handle: fixture.handle('passing') },
  })),
  auditVerification: query('{ auditVerification { verified } }', async () => ({})),
  updateInstallation: mutation('updateInstallation', ({ api }) => ({ name: `Vale ${api.clock.now().getTime()}` })),
  tagMergePreview: query(
    'query ($from: String!, $into: String!) { tagMergePreview(from: $from, into: $into) { seenCount } }',
    async (fixture) => ({ variables: { from: await proposed(fixture), into: await proposed(fixture) } }),
  ),
  updateTag: mutation('updateTag', async (fixture) => ({ slug: await proposed(fixture), description: 'On wheels.' })),
  mergeTags: mutation('mergeTags', async (fixture) => ({
    from: await proposed(fixture),
    into: await proposed(fixture),
  })),
  refuseTag: mutation('refuseTag', async (fixture) => ({
    slug: await proposed(fixture),
    reason: 'It is no heading.',
  })),
  openForBlindRating: mutation('openForBlindRating', async (fixture) => ({
    caseStudyId: await fixture.caseStudy(),
    until: fixture.inDays(7),
  })),
};

/** Every row of the matrix, by its name, which begins with the operation's. */
export const attempts: Readonly<Record<string, Prepare>> = {
  ...inPlace('course'),
  ...inPlace('open'),
  ...inPlace('commons'),
  ...inTheCourse,
  ...aboutMembers,
  ...everywhere,
};

function inPlace(place: Place): Record<string, Prepare> {
  return Object.fromEntries(Object.entries(onContent(place)).map(([name, prepare]) => [`${name}, ${place}`, prepare]));
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The same with ids that were never given out. */
export function estranged(variables: object, now: Date): object {
  return JSON.parse(JSON.stringify(variables).replace(ID, () => newId(now)));
}
