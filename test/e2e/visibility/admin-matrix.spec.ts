import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isPageRoute, routesOf } from '../../support/routes.js';
import { type Attempt, attempts, estranged } from './role-attempts.js';
import { type Actor, actors, RoleFixture } from './role-fixture.js';

/*
 * What everybody is answered by the operations that need a role. Of the columns, outsider is a learner of another course, other an
 * instructor of another course, suspended an instructor who is suspended in the course, and twofold one who is so, too, and
 * instructs the other course besides.
 *
 * `ok` succeeds, `-` is an answer in which there is nothing of it, U is UNAUTHENTICATED, F is FORBIDDEN and N is NOT_FOUND: all but
 * the first are, byte for byte, what is answered about an id that was never given out. `F*` is FORBIDDEN to somebody who sees what
 * it is about as anybody else does, and is told apart from what does not exist.
 */
const MATRIX = `
                                         visitor learner outsider instructor other suspended twofold curator admin

moderationQueue, course                  U       F       F        ok         -     F         -       -       ok
moderationItem, course                   U       F       F        ok         -     F         -       -       ok
appeals, course                          U       F       F        ok         -     F         -       -       ok
claimModerationItem, course              U       F       F        ok         N     F         F*      N       ok
decide APPROVE, course                   U       F       F        ok         N     F         N       N       ok
decide HIDE, course                      U       F       F        ok         N     F         F*      N       ok
decide HIDE by contentId, course         U       F       F        ok         N     F         F*      N       ok
decide RESTORE, course                   U       F       F        ok         N     F         N       N       ok
decide DISMISS, course                   U       F       F        ok         N     F         F*      N       ok
decide WARN, course                      U       F       F        ok         N     F         F*      N       ok
decide LOCK, course                      U       F       F        ok         N     F         F*      N       ok
decide UNLOCK, course                    U       F       F        ok         N     F         F*      N       ok
decide PIN, course                       U       F       F        ok         N     F         F*      N       ok
decide UNPIN, course                     U       F       F        ok         N     F         F*      N       ok
decideMany, course                       U       F       F        ok         N     F         F*      N       ok
undoDecision, course                     U       F       F        ok         N     F         N       N       ok
undoDecision of a batch, course          U       F       F        ok         N     F         N       N       ok
resolveAppeal, course                    U       F       F        ok         N     F         N       N       ok
addModerationNote, course                U       F       F        ok         N     F         F*      N       ok

moderationQueue, open                    U       F       F        ok         -     F         -       -       ok
moderationItem, open                     U       F       F        ok         -     F         -       -       ok
appeals, open                            U       F       F        ok         -     F         -       -       ok
claimModerationItem, open                U       F       F        ok         F*    F         F*      F*      ok
decide APPROVE, open                     U       F       F        ok         N     F         N       N       ok
decide HIDE, open                        U       F       F        ok         F*    F         F*      F*      ok
decide HIDE by contentId, open           U       F       F        ok         F*    F         F*      F*      ok
decide RESTORE, open                     U       F       F        ok         N     F         N       N       ok
decide DISMISS, open                     U       F       F        ok         F*    F         F*      F*      ok
decide WARN, open                        U       F       F        ok         F*    F         F*      F*      ok
decide LOCK, open                        U       F       F        ok         F*    F         F*      F*      ok
decide UNLOCK, open                      U       F       F        ok         F*    F         F*      F*      ok
decide PIN, open                         U       F       F        ok         F*    F         F*      F*      ok
decide UNPIN, open                       U       F       F        ok         F*    F         F*      F*      ok
decideMany, open                         U       F       F        ok         F*    F         F*      F*      ok
undoDecision, open                       U       F       F        ok         N     F         N       N       ok
undoDecision of a batch, open            U       F       F        ok         N     F         N       N       ok
resolveAppeal, open                      U       F       F        ok         N     F         N       N       ok
addModerationNote, open                  U       F       F        ok         F*    F         F*      F*      ok

moderationQueue, commons                 U       F       F        -          -     F         -       ok      ok
moderationItem, commons                  U       F       F        -          -     F         -       ok      ok
appeals, commons                         U       F       F        -          -     F         -       ok      ok
claimModerationItem, commons             U       F       F        F*         F*    F         F*      ok      ok
decide APPROVE, commons                  U       F       F        N          N     F         N       ok      ok
decide HIDE, commons                     U       F       F        F*         F*    F         F*      ok      ok
decide HIDE by contentId, commons        U       F       F        F*         F*    F         F*      ok      ok
decide RESTORE, commons                  U       F       F        N          N     F         N       ok      ok
decide DISMISS, commons                  U       F       F        F*         F*    F         F*      ok      ok
decide WARN, commons                     U       F       F        F*         F*    F         F*      ok      ok
decide LOCK, commons                     U       F       F        F*         F*    F         F*      ok      ok
decide UNLOCK, commons                   U       F       F        F*         F*    F         F*      ok      ok
decide PIN, commons                      U       F       F        F*         F*    F         F*      ok      ok
decide UNPIN, commons                    U       F       F        F*         F*    F         F*      ok      ok
decideMany, commons                      U       F       F        F*         F*    F         F*      ok      ok
undoDecision, commons                    U       F       F        N          N     F         N       ok      ok
undoDecision of a batch, commons         U       F       F        N          N     F         N       ok      ok
resolveAppeal, commons                   U       F       F        N          N     F         N       ok      ok
addModerationNote, commons               U       F       F        F*         F*    F         F*      ok      ok

moderationQueue of the course            U       F       F        ok         N     F         F*      N       ok
auditLog of the course                   U       F       F        ok         N     F         F*      N       ok
participation                            U       F       F        ok         N     F         F*      N       ok
courseProgress                           U       F       F        ok         N     F         F*      N       ok
promptParticipation                      U       F       F        ok         N     F         F*      N       ok
replyGraph                               U       F       F        ok         N     F         F*      N       ok
GET /courses/:slugOrId/participation.csv U       F       F        ok         N     F         F*      N       ok
GET /courses/:slugOrId/prompts.csv       U       F       F        ok         N     F         F*      N       ok
GET /courses/:slugOrId/replies.csv       U       F       F        ok         N     F         F*      N       ok
GET /courses/:slugOrId/unanswered.csv    U       F       F        ok         N     F         F*      N       ok
screeningSettings                        U       F       F        ok         N     F         F*      N       ok
screeningTrial                           U       F       F        ok         N     F         F*      N       ok
updateScreening                          U       F       F        ok         N     F         F*      N       ok
addModerationNote on a member            U       F       F        ok         N     F         F*      N       ok
authorRecord                             U       F       F        ok         N     F         F*      N       ok
decide SUSPEND a learner                 U       F       F        ok         N     F         F*      N       ok
decide SUSPEND an instructor             U       F       F        F*         N     F         F*      N       ok
decide SUSPEND an admin                  U       F       F        F*         N     F         F*      N       ok
decide LIFT_SUSPENSION                   U       F       F        ok         N     F         F*      N       ok
updateCourse                             U       F*      N        ok         N     F*        F*      N       ok
createPrompt                             U       F*      N        ok         N     F*        F*      N       ok
updatePrompt                             U       F*      N        ok         N     F*        F*      N       ok
reorderPrompts                           U       F*      N        ok         N     F*        F*      N       ok
deletePrompt                             U       F*      N        ok         N     F*        F*      N       ok
copyPrompts                              U       N       N        ok         N     N         N       N       ok
promptCopies                             U       F       F        ok         N     F         N       N       ok
setMemberRole                            U       F*      N        ok         N     F*        F*      N       ok
removeMember                             U       F*      N        ok         N     F*        F*      N       ok
liftRemoval                              U       F*      N        ok         N     F*        F*      N       ok

memberModerationQueue                    U       F       F        -          -     F         -       ok      ok
memberModerationItem                     U       F       F        -          -     F         -       ok      ok
claimModerationItem on a member          U       F       F        F          F     F         F       ok      ok
decide WARN about a profile              U       F       F        F          F     F         F       ok      ok

suspendedMembers                         U       F       F        ok         ok    F         ok      ok      ok
ownReasons                               U       F       F        ok         ok    F         ok      ok      ok
auditLog of everything                   U       F       F        ok         ok    F         ok      ok      ok
decide SUSPEND everywhere                U       F       F        F          F     F         F       F       ok
createCourse                             U       F       F        F          F     F         F       F       ok
setStanding                              U       F       F        F          F     F         F       F       ok
issuePasswordReset                       U       F       F        F          F     F         F       F       ok
questionableHandles                      U       F       F        F          F     F         F       F       ok
alikeAccounts                            U       F       F        F          F     F         F       F       ok
suppressedAddresses                      U       F       F        F          F     F         F       F       ok
failedJobs                               U       F       F        F          F     F         F       F       ok
retryFailedJobs                          U       F       F        F          F     F         F       F       ok
health                                   U       F       F        F          F     F         F       F       ok
memberAccounts                           U       F       F        F          F     F         F       F       ok
memberAccount                            U       F       F        F          F     F         F       F       ok
auditVerification                        U       F       F        F          F     F         F       F       ok
updateInstallation                       U       F       F        F          F     F         F       F       ok
rubricPreview                            U       F       F        ok         ok    F         ok      ok      ok
createRubric                             U       F       F        ok         ok    F         ok      ok      ok
updateTag                                U       F       F        ok         ok    F         ok      F       ok
tagMergePreview                          U       F       F        ok         ok    F         ok      F       ok
mergeTags                                U       F       F        ok         ok    F         ok      F       ok
refuseTag                                U       F       F        ok         ok    F         ok      F       ok
openForBlindRating                       U       F*      F*       F*         F*    F*        F*      ok      ok
`;

/** Open to whoever sees what they are about, or about oneself and one's own: nobody's role. */
const NOBODYS_OFFICE = [
  // Reading, by the one rule of visibility.
  ...[
    'caseStudies',
    'caseStudy',
    'caseStudyFacets',
    'course',
    'courses',
    'isJoinCode',
    'mentionCandidates',
    'newMentionCandidates',
    'prompt',
    'reflection',
    'reflections',
  ],
  ...[
    'renderMarkdown',
    'reply',
    'rubric',
    'rubrics',
    'rubricVersions',
    'installation',
    'search',
    'tag',
    'tags',
    'thread',
    'user',
    'viewer',
  ],
  // Arriving, leaving, and one's own account.
  ...[
    'changePassword',
    'joinCourse',
    'leaveCourse',
    'muteMember',
    'refreshSession',
    'revokeOtherSessions',
    'revokeSession',
    'signIn',
    'signOut',
    'signUp',
  ],
  ...[
    'updateProfile',
    'updateNotificationPreferences',
    'confirmEmail',
    'requestEmailChange',
    'requestEmailConfirmation',
    'requestPasswordReset',
  ],
  // What mails one gets, for whoever has the link of one.
  ...['setMailLanguage', 'mailSubscription', 'setMailSubscription', 'POST /unsubscribe/:linkToken'],
  // Writing what is one's own, and answering what one sees.
  ...['createCaseStudy', 'createMediaUpload', 'createReflection', 'createReply', 'publishCaseStudy'],
  ...['publishReflection', 'rateCaseStudy', 'react', 'recordMetrics', 'removeCaseStudy', 'removeMedia'],
  ...[
    'removeReflection',
    'removeReply',
    'reportContent',
    'reportMember',
    'revealOutcome',
    'updateCaseStudy',
    'updateMedia',
  ],
  ...['updateReflection', 'updateReply', 'withdrawRating', 'appealDecision'],
  // For whom it concerns, too; test/web/desk-rights.spec has who reads which.
  'decision',
  // One's own reading state.
  ...['markNotificationsRead', 'markNotificationsUnread', 'markThreadRead', 'markThreadUnread'],
  ...['setWatchLevel', 'setCourseWatchLevel', 'setWatchLevelWrittenIn'],
  // Addresses: what is the same for everybody, or seen as what it belongs to.
  ...['GET /explorer/*', 'GET /explorer/start.js', 'GET /metrics', 'GET /health/live'],
  ...['GET /health/ready', 'GET /graphql', 'POST /graphql', 'GET /media/:id/:file', 'PUT /media/uploads/:id'],
  ...['GET /case-studies/:slugOrId/metrics.csv', 'PUT /case-studies/:slugOrId/metrics'],
  // What is told there is looked at for each viewer by itself: test/e2e/live.
  ...['GET /graphql/live', 'GET /graphql/stream', 'POST /graphql/stream', 'GET /live'],
];

type Outcome = 'ok' | '-' | 'U' | 'F' | 'F*' | 'N';

const CODES: Readonly<Record<string, Outcome>> = { UNAUTHENTICATED: 'U', FORBIDDEN: 'F', NOT_FOUND: 'N' };

const matrix = readMatrix(MATRIX);

describe('the operations that need a role', () => {
  let fixture: RoleFixture;

  beforeAll(async () => {
    fixture = await RoleFixture.start();
  });
  afterAll(() => fixture?.close());

  it('each have a row for whoever may and may not, or are nobody’s', () => {
    const { schema } = fixture.api.app.get(GraphQLSchemaHost, { strict: false });
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}),
    );
    const rows = [...matrix.keys()].map((row) => /^(?:GET \S+|\w+)/.exec(row)?.[0] ?? '');
    expect([...new Set([...rows, ...NOBODYS_OFFICE])].sort()).toEqual(
      [...roots, ...routesOf(fixture.api).filter((route) => !isPageRoute(fixture.api, route))].sort(),
    );
    expect(rows.filter((name) => NOBODYS_OFFICE.includes(name))).toEqual([]);
    expect([...matrix.keys()].sort()).toEqual(Object.keys(attempts).sort());
  });

  /** What an answer comes to; a bulk's single item as if it had been decided by itself. */
  function outcomeOf(body: string, telling?: string): Outcome | string {
    if (body.startsWith('200 ')) return 'ok';
    const { data, errors } = JSON.parse(body.replace(/^\d{3} /, ''));
    const code = errors?.[0].extensions.code ?? data?.decideMany?.results[0].code;
    if (code) return CODES[code] ?? body;
    const [found] = Object.values(data);
    return found === null || (telling && !body.includes(telling)) ? '-' : 'ok';
  }

  /** A refusal, and what it has in common with what is said about nothing at all. */
  async function refused(actor: Actor, { variables, ask, telling }: Attempt): Promise<Outcome | string> {
    const body = await ask(actor, variables);
    const outcome = outcomeOf(body, telling);
    const unknown = await ask(actor, estranged(variables, fixture.api.clock.now()));
    return outcome === 'F' && outcomeOf(unknown) === 'N' ? 'F*' : body === unknown ? outcome : `${body} ${unknown}`;
  }

  it.each([...matrix])('%s', async (row, expected) => {
    const found: Partial<Record<Actor, string>> = {};
    let attempt = await attempts[row]!(fixture);
    const before = await fixture.checksums();
    for (const actor of actors) {
      if (expected[actor] !== 'ok') found[actor] = await refused(actor, attempt);
    }
    expect({ ...expected, ...found }).toEqual(expected);
    expect(await fixture.checksums()).toEqual(before);
    for (const actor of actors.filter((actor) => expected[actor] === 'ok')) {
      found[actor] = outcomeOf(await attempt.ask(actor, attempt.variables), attempt.telling);
      attempt = await attempts[row]!(fixture);
    }
    expect(found).toEqual(expected);
  });
});

/** The rows below the line of names, by their own. */
function readMatrix(text: string): Map<string, Record<Actor, Outcome>> {
  const [, head = '', ...lines] = text.split('\n');
  const columns = actors.map((actor) => head.search(new RegExp(`\\b${actor}\\b`)));
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => [
        line.slice(0, columns[0]).trim(),
        Object.fromEntries(actors.map((actor, at) => [actor, line.slice(columns[at], columns[at + 1]).trim()])),
      ]),
  ) as Map<string, Record<Actor, Outcome>>;
}
