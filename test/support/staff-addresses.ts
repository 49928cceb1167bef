import pg from 'pg';
import type { Json, TestApi } from './api.js';
import type { DemoAddress } from './demo-addresses.js';
import { logins, tokenOf } from './demo-api.js';

/** A page of the demo community with whoever of its logins opens it; null for a visitor. */
export interface SignedAddress extends Pick<DemoAddress, 'name' | 'address'> {
  readonly by: keyof typeof logins | null;
}

const COURSE = 'libraries-in-public';
const OFFICE = `/courses/${COURSE}/office`;

/**
 * One address for each kind of page that moderators, instructors and admins have, and for those of everybody that `demoAddresses` leaves
 * out. What the demo's story never comes to is brought about: a decision about its learner, a profile and a job to look at.
 */
export async function staffAddresses(api: TestApi): Promise<SignedAddress[]> {
  const happened = await bringAbout(api);
  return [...atDesk(happened), ...inCourse(happened), ...inOffice(happened), ...ofAll(happened), ...further(happened)];
}

type Happened = Awaited<ReturnType<typeof bringAbout>>;

async function bringAbout(api: TestApi) {
  const [learner, instructor, admin] = [
    await tokenOf(api, logins.learner),
    await tokenOf(api, logins.instructor),
    await tokenOf(api, logins.admin),
  ];
  const send = async (token: string, mutation: string, input: object, payload: string): Promise<Json> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} } }`;
    return (await api.ok(document, { input }, { token }))[mutation];
  };
  await send(
    learner,
    'reportMember',
    { handle: 'delphine', reason: 'SPAM', note: 'A raffle, as a name.' },
    'report { id }',
  );
  const study = {
    ...{ title: 'Stamps for the summer', organisation: { name: 'Ebbing Street Library' } },
    ...{ strategy: { goal: 'More visits in August.', approach: 'A stamp a book.' }, audience: 'PUBLIC', publish: true },
  };
  const { caseStudy } = await send(learner, 'createCaseStudy', study, 'caseStudy { slug }');
  const superuser = new pg.Client(api.database.superuserUrl);
  await superuser.connect();
  try {
    const { rows } = await superuser.query(
      `select thread_id as id, number from post join member m on m.id = author_id join thread t on t.id = thread_id
       join course c on c.id = t.course_id
       where m.handle = 'mina' and number > 0 and post.status = 'VISIBLE' and c.slug = $1 order by 1, 2 limit 1`,
      [COURSE],
    );
    const { rows: answered } = await superuser.query(
      `select number from post join member m on m.id = author_id
       where thread_id = $1 and m.handle <> 'mina' and number > 0 and post.status = 'VISIBLE' order by 1 limit 1`,
      [rows[0].id],
    );
    const others = Number(answered[0].number);
    const own = { thread: String(rows[0].id), number: Number(rows[0].number) };
    const warned = { contentId: `${own.thread}.${own.number}`, action: 'WARN', reason: 'Kindly meant, and too loud.' };
    const { decision } = await send(instructor, 'decide', warned, 'decision { id }');
    await superuser.query(
      `select graphile_worker.add_job('send-mails', '{"to":"ann@example.org"}', max_attempts => 3)`,
    );
    await superuser.query(
      `select graphile_worker.permanently_fail_jobs(array(select id from graphile_worker.jobs), 'The server refuses it.')`,
    );
    await superuser.query(
      `insert into mail_address (member_id, language, suppressed_at, refusal_code)
       select id, 'en', $1, 551 from member where handle = 'delphine'
       on conflict (member_id) do update set suppressed_at = excluded.suppressed_at, refusal_code = 551`,
      [api.clock.now()],
    );
    return {
      own,
      others,
      study: String(caseStudy.slug),
      decision: String(decision.id),
      ...(await found(api, { learner, instructor, admin })),
    };
  } finally {
    await superuser.end();
  }
}

async function found(api: TestApi, tokens: Record<keyof typeof logins, string>) {
  const { queue, decided, appeals, course } = await api.ok(
    `{
      queue: moderationQueue(first: 1, orderBy: MOST_REPORTED) { nodes { id } }
      decided: moderationQueue(first: 1, filter: { states: [DECIDED] }) { nodes { id } }
      appeals: moderationQueue(first: 1, filter: { states: [APPEALED] }) { nodes { id } }
      course(slug: "${COURSE}") { joinCode prompts { id } }
    }`,
    {},
    { token: tokens.instructor },
  );
  const { profiles, rubrics, tags, proposed } = await api.ok(
    `{
      profiles: memberModerationQueue(first: 1) { nodes { id } }
      rubrics { id }
      tags(first: 2, filed: true) { nodes { slug } }
      proposed: tags(first: 1, filed: false) { nodes { slug } }
    }`,
    {},
    { token: tokens.admin },
  );
  const { viewer } = await api.ok(
    '{ viewer { drafts(first: 1) { nodes { ... on Reflection { id } } } } }',
    {},
    { token: tokens.learner },
  );
  const first = ({ nodes }: Json) => String(nodes[0].id);
  return {
    ...{ item: first(queue), decidedItem: first(decided), appealedItem: first(appeals), profile: first(profiles) },
    ...{ code: String(course.joinCode), prompt: String(course.prompts[0].id), rubric: String(rubrics[0].id) },
    ...{
      tag: String(tags.nodes[0].slug),
      otherTag: String(tags.nodes[1].slug),
      proposed: String(proposed.nodes[0]?.slug),
      draft: first(viewer.drafts),
    },
  };
}

function atDesk({ item, decidedItem, appealedItem, profile, decision }: Happened): SignedAddress[] {
  const by = 'instructor';
  return [
    { name: 'desk', address: '/desk', by },
    { name: 'desk-decided', address: '/desk?state=decided', by },
    { name: 'desk-empty', address: '/desk?state=mine', by },
    { name: 'item', address: `/desk/${item}?order=reported`, by },
    { name: 'item-decided', address: `/desk/${decidedItem}?state=decided`, by },
    { name: 'item-appealed', address: `/desk/${appealedItem}?state=appealed`, by },
    { name: 'desk-profiles', address: '/desk?queue=profiles', by: 'admin' },
    { name: 'profile-item', address: `/desk/${profile}?queue=profiles`, by: 'admin' },
    { name: 'appeals', address: '/desk/appeals', by },
    { name: 'suspensions', address: '/desk/suspensions', by },
    { name: 'desk-log', address: '/desk/log', by },
    { name: 'desk-thread', address: `/desk/threads/${item.split('.')[0]}`, by },
    { name: 'desk-member', address: `/desk/members/mina?course=${COURSE}`, by },
    { name: 'desk-decision', address: `/desk/decisions/${decision}`, by },
    { name: 'screening', address: `/desk/screening?course=${COURSE}`, by },
    { name: 'own-decision', address: `/decisions/${decision}`, by: 'learner' },
  ];
}

function inCourse(_happened: Happened): SignedAddress[] {
  const by = 'instructor';
  return [
    { name: 'participation', address: `/courses/${COURSE}/participation`, by },
    { name: 'missing', address: `/courses/${COURSE}/participation?show=missing&prompt=1`, by },
    { name: 'learner', address: `/courses/${COURSE}/participation/mina`, by },
    { name: 'replies', address: `/courses/${COURSE}/replies`, by },
    { name: 'progress', address: `/courses/${COURSE}/progress`, by: 'learner' },
    { name: 'course-run', address: `/courses/${COURSE}`, by },
    { name: 'course-members', address: `/courses/${COURSE}/members`, by },
  ];
}

function inOffice({ prompt }: Happened): SignedAddress[] {
  const by = 'instructor';
  return [
    { name: 'office', address: OFFICE, by },
    { name: 'new-prompt', address: `${OFFICE}/new-prompt`, by },
    { name: 'edit-prompt', address: `${OFFICE}/prompts/${prompt}`, by },
    { name: 'copy', address: `${OFFICE}/copy`, by: 'admin' },
    { name: 'copy-preview', address: `/courses/saturday-mending/office/copy?from=${COURSE}`, by: 'admin' },
    { name: 'invitation', address: `${OFFICE}/invitation`, by },
    { name: 'people', address: `${OFFICE}/people`, by },
    { name: 'unanswered', address: `${OFFICE}/unanswered?days=0`, by },
    { name: 'course-settings', address: `${OFFICE}/settings`, by },
    { name: 'new-course', address: '/new-course', by: 'admin' },
  ];
}

function ofAll({ tag, otherTag, proposed, rubric }: Happened): SignedAddress[] {
  const by = 'admin';
  return [
    { name: 'admin', address: '/admin', by },
    { name: 'accounts', address: '/admin/members', by },
    { name: 'account-of', address: '/admin/members/delphine', by },
    { name: 'handles', address: '/admin/handles', by },
    { name: 'jobs', address: '/admin/jobs', by },
    { name: 'mail', address: '/admin/mail', by },
    { name: 'log', address: '/admin/log', by },
    { name: 'verify', address: '/admin/log/verify', by },
    { name: 'name', address: '/admin/name', by },
    { name: 'begin', address: '/admin/begin', by },
    { name: 'proposed-tags', address: '/tags?list=proposed', by },
    { name: 'edit-tag', address: `/tags/${tag}/edit`, by },
    { name: 'refuse-tag', address: `/tags/${proposed}/refuse`, by },
    { name: 'merge-tag', address: `/tags/${tag}/merge`, by },
    { name: 'merge-preview', address: `/tags/${tag}/merge?into=${otherTag}`, by },
    { name: 'rubrics', address: '/rubrics', by },
    { name: 'rubric', address: `/rubrics/${rubric}`, by },
    { name: 'new-rubric', address: '/rubrics/new', by },
    { name: 'edit-rubric', address: `/rubrics/${rubric}/edit`, by },
  ];
}

/** Pages of everybody, on which not everything is tried: forms of one's own, and what explains. */
function further({ own, code, study, draft, others }: Happened): SignedAddress[] {
  const by = 'learner';
  const reply = `/threads/${own.thread}/replies/${own.number}`;
  const at = `/case-studies/${study}`;
  return [
    ...['reading', 'writing', 'rating', 'visibility', 'moderation'].map((topic) => ({
      ...{ name: `help-${topic}`, address: `/help/${topic}`, by: null },
    })),
    { name: 'help', address: '/help', by: null },
    { name: 'guide', address: '/guide', by: null },
    { name: 'shortcuts', address: '/shortcuts', by },
    { name: 'gallery', address: '/dev/ui', by: null },
    { name: 'forgot', address: '/forgot', by: null },
    { name: 'reset', address: '/reset-password', by: null },
    { name: 'confirm', address: '/confirm/nothing', by: null },
    { name: 'email', address: '/account/email', by },
    { name: 'join', address: '/join', by },
    { name: 'join-link', address: `/join/${code}`, by },
    { name: 'leave', address: `/courses/${COURSE}/leave`, by },
    { name: 'report-member', address: '/members/delphine/report', by },
    { name: 'reply-report', address: `/threads/${own.thread}/replies/${others}/report`, by },
    { name: 'discard', address: `/drafts/${draft}/discard`, by },
    ...['changes', 'edit', 'withdraw', 'answered'].map((page) => ({
      ...{ name: `reply-${page}`, address: `${reply}/${page}`, by: by as 'learner' },
    })),
    ...['rate', 'ratings', 'reveal', 'edit', 'figures', 'figures/new', 'figures/table', 'pictures', 'blind'].map(
      (page) => ({
        ...{ name: `study-${page}`, address: `${at}/${page}`, by: by as 'learner' },
      }),
    ),
  ];
}
