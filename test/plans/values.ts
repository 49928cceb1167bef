import { ADMIN, CURATOR, courseId, handleOf, memberId, NOW, otherId, threadId } from './site/ids.js';

/** The course that is looked at: one in the middle of both sites. */
const COURSE = '10';
const member = (m: number) => memberId(COURSE, String(m));
const handle = (m: number) => handleOf(`${COURSE} * 20 + ${m}`);
const thread = (t: number) => threadId(COURSE, String(t));

const LEARNER = member(10);
const INSTRUCTOR = member(0);
const AUTHOR = member(11);
/** A reflection in the course, with nine replies. */
const REFLECTION = thread(10);
const CASE_STUDY = thread(24);
const PROMPT = otherId('e0000000', COURSE, '2');
const ATTEMPT = `'sign-in:10:10'`;
const DISMISSAL = `(select id from decision where thread_id = ${REFLECTION} and number = 1)`;
/** It was appealed. */
const HIDING = `(select id from decision where thread_id = ${thread(11)} and number = 0)`;
const SESSION = otherId('a2000000', COURSE, '42');
const RESET = `sha256(convert_to(${member(12)}::text, 'UTF8'))`;
const TAG = otherId('e1000000', COURSE, '1');
const UPLOAD = otherId('f5000000', COURSE, '10');
/** Nobody's yet. */
const NEW_ID = `uuid '01900000-0000-7000-8000-000000000001'`;

/** Whom statements with a viewer are tried for, as SQL; null for a visitor. */
export const VIEWERS: Readonly<Record<string, string | null>> = {
  learner: LEARNER,
  instructor: INSTRUCTOR,
  curator: CURATOR,
  admin: ADMIN,
  visitor: null,
};

const AUDIT = {
  'audit/append:entries': `jsonb_build_array(jsonb_build_object('id', ${NEW_ID}, 'at', '${NOW}', 'action', 'DECIDED', 'target_kind', 'CONTENT', 'target_id', '1', 'scope', 'COMMONS'))`,
  'audit/next-entries:after': '500',
  'audit:before': '9223372036854775807',
  'audit:commons': 'true',
};

const PLATFORM = {
  'platform:key': `'key-10-1'`,
  'platform:keys': 'array[null]',
  'platform:payloads': `array['{}']`,
  'platform:runAts': 'array[null]',
  'platform:task': `'post-published'`,
  'platform:operation': `'createReply'`,
  'platform:resetsAt': `'${NOW}'`,
  'platform:result': `'{}'`,
  'platform/claim-idempotency-key:key': `'key-new'`,
  'platform/count-attempt:key': ATTEMPT,
  'platform/forget-attempts:key': ATTEMPT,
  'platform/give-back-attempt:key': ATTEMPT,
};

const JOBS = {
  'jobs/failed-page:before': '1000000',
  'jobs/retry-failed:ids':
    'array(select id from graphile_worker._private_jobs where attempts >= max_attempts order by id limit 3)',
};

const WORKER = {
  'worker/drain-outbox:attempts': 'array[12]',
  'worker/drain-outbox:handled': `array['post-published']`,
  'worker/drain-outbox:tasks': `array['post-published:tell']`,
  'worker:id': `'pool-1'`,
  'worker:jobs': `array['post-published']`,
  'worker/register:id': `'pool-3'`,
};

const COURSES = {
  'courses:afterHandle': handle(5),
  'courses:afterId': courseId('45'),
  'courses:afterJoinedAt': `timestamptz '${NOW}' - interval '100 days'`,
  'courses:afterRemovedAt': `timestamptz '${NOW}' - interval '1 day'`,
  'courses:afterRole': `'LEARNER'`,
  'courses:joinCode': `'CODE10'`,
  'courses:removedBy': INSTRUCTOR,
  'courses:slug': `'course-10'`,
  'courses/courses-by-id:ids': `array[${courseId(COURSE)}, ${courseId('11')}]`,
  'courses/insert-course:id': NEW_ID,
  'courses/insert-course:joinCode': `'new'`,
  'courses/insert-course:openToJoin': 'true',
  'courses/insert-course:slug': `'new'`,
  'courses/insert-course:term': 'null',
  'courses/lift-removal:handle': handleOf('242'),
  'courses/prompts-by-id:ids': `array[${PROMPT}]`,
  'courses/users-by-id:ids': `array[${AUTHOR}, ${LEARNER}]`,
  'visibility:sessionId': SESSION,
};

const RUBRIC = '(select id from rubric where built_in and current)';
const OWN_RUBRIC = otherId('f3000000', COURSE, '2');
const SERIES = otherId('f1000000', COURSE, '97');
const TEN_TAGS = Object.fromEntries(
  Array.from({ length: 10 }, (_, at) => [`tags${at + 1}`, `array[${otherId('e1000000', COURSE, '0')}]`]),
);

const CASES = {
  'cases:after': threadId('10', '3'),
  'cases:afterContested': '9',
  'cases:afterRatings': '4',
  'cases:afterReplies': '4',
  'cases:afterScore': `(select score from thread where id = ${CASE_STUDY})`,
  'cases:approach': `'So.'`,
  'cases:baselines': 'array[10]',
  'cases:blind': 'false',
  'cases:blindCount': '0',
  'cases:blindSum': '0',
  'cases:builtIn': 'false',
  'cases:byInstructor': 'false',
  'cases:comment': `'So.'`,
  'cases:count': '4',
  'cases:country': `'land 10'`,
  'cases:countryKey': `'land 10'`,
  'cases:currency': 'null',
  'cases:days': `array['2026-01-12']`,
  'cases:descriptions': `array['Is it so?']`,
  'cases:endedOn': 'null',
  'cases:goal': `'So.'`,
  'cases:histogram': 'array_fill(1, array[35])',
  'cases:id': OWN_RUBRIC,
  'cases:ids': `array[${CASE_STUDY}]`,
  'cases:instructorCount': '0',
  'cases:instructorHistogram': 'array_fill(0, array[35])',
  'cases:instructorSum': '0',
  'cases:key': `'rubric 10'`,
  'cases:keys': `array['new']`,
  'cases:lessons': 'null',
  'cases:levels': `array['1', '2', '3', '4', '5']`,
  'cases:minimumRatings': '2',
  'cases:moderates': 'false',
  'cases:nameKeys': `array['new']`,
  'cases:names': `array['New']`,
  'cases:notes': `array['So.']`,
  'cases:openedAt': `'${NOW}'`,
  'cases:organisationName': `'Library 10'`,
  'cases:outcome': 'null',
  'cases:paid': 'array[false]',
  'cases:place': 'null',
  'cases:platform': `(select array_agg(id) from tag where facet = 'PLATFORM')`,
  'cases:populationServed': 'null',
  'cases:provenances': `array['EXPORT']`,
  'cases:rationales': 'array_fill(null::text, array[7])',
  'cases:reflectionIds': `array[${thread(23)}]`,
  'cases:rubricId': RUBRIC,
  'cases:rubricIds': `array[${RUBRIC}, ${RUBRIC}, ${RUBRIC}]`,
  'cases:scores': 'array_fill(3, array[7])',
  'cases:seriesIds': `array[${SERIES}]`,
  'cases:skillsGained': 'null',
  'cases:slug': `'slug'`,
  'cases:sortedBy': 'true',
  'cases:sources': `'[]'`,
  'cases:spend': 'null',
  'cases:squares': '100',
  'cases:staffHours': 'null',
  'cases:startedAfter': `'2026-01-01'`,
  'cases:startedBefore': `'2026-12-31'`,
  'cases:startedOn': 'null',
  'cases:strategyHtml': `'{}'`,
  'cases:strategyText': `'{}'`,
  'cases:sum': '10',
  'cases:targetAudience': 'null',
  'cases:teamSize': 'null',
  'cases:threadId': CASE_STUDY,
  'cases:titles': `array['New']`,
  'cases:token': `lpad(to_hex(10 * 64 + 24), 10, '0')`,
  'cases:unitKeys': `array['readers']`,
  'cases:units': `array['readers']`,
  'cases:values': 'array[10]',
  'cases:version': '4',
  'cases:website': 'null',
  'cases:weight': '7000',
  'cases:weightedSum': '21000',
  'cases:weights': 'array[1000]',
  'cases/count.narrowed:authorId': member(6),
  'cases/facets.narrowed:authorId': member(6),
  'cases/list.narrowed:authorId': member(6),
  'cases/find-rubrics:ids': `array[${RUBRIC}]`,
  'cases/insert-rubric:id': NEW_ID,
  'cases/insert:threadId': REFLECTION,
  'cases/insert:token': `'new'`,
  'cases/rate:id': NEW_ID,
  'cases/own-rubric-title:key': `'new'`,
  'cases/remove-series:ids': `array[${SERIES}]`,
  'cases/write-criteria:ids': `array[${NEW_ID}]`,
  'cases/write-criteria:rubricId': otherId('f3000000', COURSE, '3'),
  'cases/write-series:ids': `array[${NEW_ID}]`,
  afterPublishedAt: `timestamptz '${NOW}' - interval '9 days'`,
  ...TEN_TAGS,
};

/** Of a version before, which kept no text of its own. */
const WITHOUT_TEXT = thread(3);
const CASE_WITHOUT_TEXT = thread(4);
const UNWRITTEN = thread(30);

const BACKFILL = {
  'search/entries-to-read:threadId': thread(0),
  'search/refill-entries:filled': `(select jsonb_agg(jsonb_build_object('thread_id', e.thread_id, 'number', e.number)) from search_entry e where e.reading < 2)`,
  'cases/strategies-without-text:threadId': thread(0),
  'discussion/posts-without-text:threadId': thread(0),
  'reflections/unwritten:threadId': thread(0),
  'reflections/fill-former-lengths:filled': `(select jsonb_build_array(jsonb_build_object('thread_id', ${UNWRITTEN}, 'revision', 1,
    'written_at', timestamptz '${NOW}', 'lengths', jsonb_build_array(jsonb_build_object('since', timestamptz '${NOW}' - interval '9 days', 'words', 5)))))`,
  'cases/fill-plain-texts:filled': `(select jsonb_build_array(jsonb_build_object('thread_id', s.thread_id, 'strategy_text', '{}'::jsonb, 'sum',
    md5(jsonb_build_object('goal', s.goal, 'audience', s.target_audience, 'approach', s.approach, 'outcome', s.outcome, 'lessons', s.lessons, 'skillsGained', s.skills_gained)::text)))
    from case_study s where s.thread_id = ${CASE_WITHOUT_TEXT})`,
  'discussion/fill-plain-texts:filled': `(select jsonb_agg(jsonb_build_object('thread_id', p.thread_id, 'number', p.number, 'sum', md5(p.markdown), 'text', 'Text', 'links', '{}', 'titles', '{}'))
    from post p where p.thread_id = ${WITHOUT_TEXT})`,
};

const DISCUSSION = {
  'discussion:afterNumber': '2',
  'discussion:afterPath': 'int4send(1)',
  'discussion:alsoKeptUnread': 'true',
  'discussion:before': '2',
  'discussion:change': '11',
  'discussion:counted': '1',
  'discussion:details': 'null',
  'discussion:difference': '1',
  'discussion:editedAt': `'${NOW}'`,
  'discussion:editorId': AUTHOR,
  'discussion:inReplyToRevision': '1',
  'discussion:kept': 'true',
  'discussion:kind': `'REFLECTION'`,
  'discussion:locked': 'true',
  'discussion:maxDepth': '3',
  'discussion:parentNumber': '2',
  'discussion:parentStatus': `'VISIBLE'`,
  'discussion:pinned': 'true',
  'discussion:publishedAt': `'${NOW}'`,
  'discussion:reaction': `'CURIOUS'`,
  'discussion:reason': `'Why.'`,
  'discussion:refusedRevision': 'null',
  'discussion:supersededAt': `'${NOW}'`,
  'discussion:visible': 'true',
  'discussion:wasVisible': 'true',
  'discussion:words': `to_tsquery('simple', 'ana10')`,
  'discussion/delete-revision:number': '0',
  'discussion/find-threads:ids': `array[${REFLECTION}, ${CASE_STUDY}]`,
  'discussion/insert-reply:number': '5',
  'discussion/insert-subject:threadId': NEW_ID,
  'discussion/mark-read:numbers': `'{[1,3)}'`,
  'discussion/mark-unread:numbers': `'{[1,3)}'`,
  'discussion/take-back-reaction:memberId': member(16),
  'discussion/take-back-reaction:reaction': `'AGREE'`,
  'discussion/text-of-revision:number': '0',
  'discussion/thread-changes:number': '8',
};

const MODERATION = {
  'moderation:action': `'HIDE'`,
  'moderation:after': `'{}'`,
  'moderation:afterAt': `timestamptz '${NOW}' - interval '9 days'`,
  'moderation:afterMemberId': AUTHOR,
  'moderation:afterNumber': '2',
  'moderation:afterReports': '1',
  'moderation:afterSince': `timestamptz '${NOW}' - interval '9 days'`,
  'moderation:afterThreadId': REFLECTION,
  'moderation:batchId': `md5(${AUTHOR}::text)`,
  'moderation:before': `'{}'`,
  'moderation:body': `'Look.'`,
  'moderation:claimedBy': CURATOR,
  'moderation:claimedUntil': `'${NOW}'`,
  'moderation:contentRevision': '1',
  'moderation:decidedAt': `'${NOW}'`,
  'moderation:decidedBy': CURATOR,
  'moderation:explanation': `'So.'`,
  'moderation:held': `'[]'`,
  'moderation:hiddenToo': 'true',
  'moderation:id': DISMISSAL,
  'moderation:ids': `array[${DISMISSAL}]`,
  'moderation:item': `'{}'`,
  'moderation:moderatorId': CURATOR,
  'moderation:note': 'null',
  'moderation:openReports': '1',
  'moderation:outcome': `'UPHELD'`,
  'moderation:reason': `'Because.'`,
  'moderation:reasons': `array['SPAM']`,
  'moderation:reporterId': LEARNER,
  'moderation:scopes': `array[${courseId(COURSE)}]`,
  'moderation:state': `'OPEN'`,
  'moderation:statement': `'No.'`,
  'moderation:waitingSince': `'${NOW}'`,
  'moderation/add-member-report:id': NEW_ID,
  'moderation/add-member-report:memberId': AUTHOR,
  'moderation/add-member-report:reason': `'SPAM'`,
  'moderation/add-member-report:revision': '9',
  'moderation/add-note:id': NEW_ID,
  'moderation/add-note:memberId': 'null',
  'moderation/add-report:id': NEW_ID,
  'moderation/add-report:reason': `'SPAM'`,
  'moderation/create-item:number': '3',
  'moderation/find-appeal:decisionId': HIDING,
  'moderation/find-member-report:id': `(select id from member_report where member_id = ${LEARNER} limit 1)`,
  'moderation/find-report:id': `(select id from report where thread_id = ${REFLECTION} order by number limit 1)`,
  'moderation/insert-decision:id': NEW_ID,
  'moderation/insert-decision:until': 'null',
  'moderation/last-decision:number': '1',
  'moderation/lock-appealed:decisionId': HIDING,
  'moderation/lock-next-decision-about-profile:id': `(select id from decision where member_id = ${LEARNER} and thread_id is null and action = 'HIDE')`,
  'moderation/resolve-appeal:decisionId': HIDING,
};

const MEDIA = {
  'media:altText': `'A goose'`,
  'media:animated': 'false',
  'media:before': `'${NOW}'`,
  'media:bytes': '1000',
  'media:credit': `'Ana'`,
  'media:decorative': 'false',
  'media:expiresAt': `timestamptz '${NOW}' + interval '1 day'`,
  'media:height': '100',
  'media:id': otherId('f4000000', COURSE, '192'),
  'media:ids': `array[${UPLOAD}]`,
  'media:keptIds': `'{}'`,
  'media:licence': 'null',
  'media:sha256': `'hash'`,
  'media:showsOutcome': 'false',
  'media:stale': `timestamptz '${NOW}' - interval '1 day'`,
  'media:threadId': CASE_STUDY,
  'media:width': '100',
  'media:widths': 'array[100]',
  'media/announce:id': NEW_ID,
  'media/attach:ids': `array[${otherId('f4000000', COURSE, '192')}]`,
  'media/file-is-ready:id': UPLOAD,
  'media/file-to-receive:id': UPLOAD,
  'media/file-was-refused:id': UPLOAD,
};

const PROFILES = {
  'profiles:affiliation': 'null',
  'profiles:bioHtml': `'<p>I read.</p>'`,
  'profiles:bioMarkdown': `'I read.'`,
  'profiles:displayName': `'Ana'`,
  'profiles:hidden': 'false',
  'profiles:hiddenAt': 'null',
  'profiles:nameAudience': `'NOBODY'`,
  'profiles:refusedRevision': 'null',
  'profiles:revision': '2',
  'profiles:visibleRevision': '1',
  'profiles/add-revision:revision': '9',
  'profiles/begin-profile:memberId': member(12),
  'profiles/set-naming:handle': `'new'`,
};

const MEMBERS = {
  'members:admin': 'true',
  'members:afterHandle': handle(5),
  'members:afterId': member(11),
  'members:before': `timestamptz '${NOW}' - interval '1 day'`,
  'members:beforeId': otherId('a2000000', COURSE, '43'),
  'members:curator': 'null',
  'members:email': `${handle(10)} || '@example.org'`,
  'members:hash': `sha256(convert_to(${SESSION}::text || 1, 'UTF8'))`,
  'members:id': SESSION,
  'members:idleUntil': `timestamptz '${NOW}' + interval '9 days'`,
  'members:ids': `array[${member(11)}, ${member(15)}]`,
  'members:keptId': SESSION,
  'members:key': `${handle(10)} || '@example.org'`,
  'members:lifetime': '7776000000',
  'members:mutedId': member(11),
  'members:passwordHash': `'-'`,
  'members:reserved': `array[handle_key(${handle(10)})]`,
  'members:sessionId': SESSION,
  'members:skeleton': handle(10),
  'members/claim-handle:skeleton': `'new'`,
  'members/fill-email-keys:filled': `(select jsonb_agg(jsonb_build_object('id', id, 'email', email, 'key', email)) from member where email_key is null)`,
  'members/lock-password-reset:hash': RESET,
  'members/members-without-email-key:threadId': ADMIN,
  'members/mute:mutedId': member(15),
  'members/password-reset-expiry:hash': RESET,
  'members/set-installation-roles:id': LEARNER,
  'members/use-password-reset:hash': RESET,
};

const NOTIFICATIONS = {
  'notifications:answeredId': LEARNER,
  'notifications:beforeAt': `'${NOW}'`,
  'notifications:beforeId': NEW_ID,
  'notifications:ids': `(select array_agg(id) from notification where member_id = ${LEARNER})`,
  'notifications:kind': `'MODERATION'`,
  'notifications:mentionedIds': `array[${member(7)}]`,
  'notifications:mostMentioned': '20',
  'discussion/watched-page:beforeId': `uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff'`,
  'notifications:threadId': `(select thread_id from notification where member_id = ${LEARNER} and read_at is null and decision_id is null limit 1)`,
  'notifications/end-to-tell-of-prompt:at': `timestamptz '${NOW}' - interval '1 day'`,
  'notifications/notify-of-prompt:newIds': 'array(select gen_random_uuid() from generate_series(1, 500))',
  'notifications/notify-watchers:newIds': 'array(select gen_random_uuid() from generate_series(1, 500))',
  'notifications:after': `uuid '00000000-0000-0000-0000-000000000000'`,
  'notifications:change': `'OPENED'`,
  'notifications:digestHour': '8',
  'notifications:digestWeekday': '1',
  'notifications:dueSoon': 'false',
  'notifications:former': `'${NOW}'`,
  'notifications:given': `array['timeZone']`,
  'notifications:inApp': 'array[false]',
  'notifications:inAppGiven': 'array[true]',
  'notifications:kinds': `array['RATING']`,
  'notifications:mail': 'array[null]',
  'notifications:mailGiven': 'array[true]',
  'notifications:mailOff': 'null',
  'notifications:mailWithoutContent': 'null',
  'notifications:memberIds': `array[${LEARNER}, ${AUTHOR}]`,
  'notifications:newsSince': `timestamptz '${NOW}' - interval '1 day'`,
  'notifications:numbers': `'{[1,4)}'`,
  'notifications:readAts': 'array[null, null, null]',
  'notifications:readBefore': `timestamptz '${NOW}' - interval '1 day'`,
  'notifications:remindUntil': `timestamptz '${NOW}' + interval '1 day'`,
  'notifications:quietFrom': '1320',
  'notifications:quietUntil': '420',
  'notifications:timeZone': `'Europe/Berlin'`,
  'notifications:raterId': member(7),
};

const PARTICIPATION = {
  'participation:afterActive': `timestamptz '${NOW}' - interval '20 days'`,
  'participation:afterHandle': handle(5),
  'participation:afterRole': `'LEARNER'`,
  'participation:publishedBefore': `'${NOW}'`,
};

const REFLECTIONS = {
  'reflections:afterActiveAt': `timestamptz '${NOW}' - interval '9 days'`,
  'reflections:afterPeerReplies': '3',
  'reflections:caseStudyIds': `array[${CASE_STUDY}]`,
  'reflections:editedAt': `timestamptz '${NOW}'`,
  'reflections:excerpt': `'So.'`,
  'reflections:ids': `array[${REFLECTION}]`,
  'reflections:mentions': LEARNER,
  'reflections:promptIds': `array[${PROMPT}]`,
  'reflections:publishedBefore': `'${NOW}'`,
  'reflections:slug': `'slug'`,
  'reflections:wordCount': '100',
  'reflections/count-under-each.authors:ids': `array[${AUTHOR}]`,
  'reflections/count-under-each.case-studies:ids': `array[${CASE_STUDY}]`,
  'reflections/count-under-each.prompts:ids': `array[${PROMPT}]`,
  'reflections/discussed-case-studies:threadId': thread(23),
  'reflections/insert:threadId': thread(33),
  'reflections/list-under-each:ids': `array[${PROMPT}]`,
  'reflections/list-under-each.authors:ids': `array[${AUTHOR}]`,
  'reflections/list-under-each.case-studies:ids': `array[${CASE_STUDY}]`,
  'reflections/lock-case-studies:ids': `array[${CASE_STUDY}]`,
  'reflections/seen-case-studies:ids': `array[${CASE_STUDY}]`,
};

const SCREENING = {
  'screening:bannedPhrases': `array['buy now']`,
  'screening:edit': 'false',
  'screening:holdFirstPosts': '1',
  'screening:newcomerLinks': '2',
  'screening:posts': '20',
  'screening/repeated:fingerprint': `(select fingerprint from post where author_id = ${AUTHOR} and status is null order by created_at desc limit 1)`,
};

const SEARCH = {
  'search:afterAt': `'${NOW}'`,
  'search:afterId': NEW_ID,
  'search:afterNumber': '0',
  'search:afterPoints': '1000000',
  'search:authorHandle': handle(11),
  'search:firstPageAt': `'${NOW}'`,
  'search:handlePrefix': handle(11),
  'search:marks': `array[quote_literal(search_mark('c', ${courseId(COURSE)}))]`,
  'search:nameQuery': `to_tsquery('simple', 'ana10')`,
  'search:terms': `array['+courseaword']`,
  'search/find.similar:terms': `array['+courseawrod']`,
  'search:typed': `'courseaword'`,
};

const TAGS = {
  'tags:afterId': TAG,
  'tags:afterKey': `'topic 10 0'`,
  'tags:below': `'topic 10!'`,
  'tags:broader': `array[${otherId('e1000000', COURSE, '0')}]`,
  'tags:broaderOf': `array[${TAG}]`,
  'tags:description': `'So.'`,
  'tags:facet': `'TOPIC'`,
  'tags:from': `array[${otherId('e1000000', COURSE, '2')}]`,
  'tags:id': TAG,
  'tags:ids': `array[${TAG}]`,
  'tags:into': TAG,
  'tags:key': `'topic 10 1'`,
  'tags:keys': `array['topic 10 1', 'matter 10 1']`,
  'tags:kinds': `array['LABEL', 'SYNONYM']`,
  'tags:label': `'Topic'`,
  'tags:names': `array['Topic 10 1', 'Matter 10 1']`,
  'tags:narrowerOf': `array[${otherId('e1000000', COURSE, '0')}]`,
  'tags:one': TAG,
  'tags:other': otherId('e1000000', COURSE, '2'),
  'tags:sameAs': `'{}'`,
  'tags:slug': `'topic'`,
  'tags:sortKey': `'topic'`,
  'tags:synonymsOf': `array[${TAG}]`,
  'tags:tagId': TAG,
  'tags:tagIds': `array[${TAG}, ${otherId('e1000000', COURSE, '2')}]`,
  'tags/claim-names:keys': `array['new']`,
  'tags/claim-names:names': `array['New']`,
  'tags/count-tags:from': `'topic 10 '`,
  'tags/propose-tags:ids': `array[${NEW_ID}]`,
  'tags/propose-tags:keys': `array['new']`,
  'tags/propose-tags:names': `array['New']`,
  'tags/propose-tags:slugKeys': `array['new']`,
  'tags/propose-tags:slugs': `array['new']`,
  'tags/remove-tags:from': `array[${otherId('e1000000', COURSE, '20')}]`,
  'tags/tag-page:from': `'topic 10 '`,
};

/** For whom variants are made that are named after them. */
const VIEWERS_OF_VARIANT: Readonly<Record<string, readonly string[]>> = {
  visitor: ['visitor'],
  member: ['learner'],
  instructor: ['instructor'],
  moderator: ['instructor', 'curator', 'admin'],
  curator: ['curator'],
  admin: ['admin'],
};

/** For whom a statement is tried: null for all. */
export function viewersOf(statement: string): readonly string[] | null {
  return VIEWERS_OF_VARIANT[statement.split('.')[1] ?? ''] ?? null;
}

/**
 * What statements are tried with, as SQL: for every parameter of that name, for those of a lib (`lib:name`), of one statement or family
 * (`lib/statement:name`), or of one variant (`lib/statement.variant:name`). The closest counts. None is of something that a larger site
 * has more of.
 */
export const VALUES: Readonly<Record<string, string>> = {
  actor: handle(11),
  at: `'${NOW}'`,
  audience: `'COURSE'`,
  afterId: NEW_ID,
  authorId: AUTHOR,
  caseStudyId: CASE_STUDY,
  contributorId: member(6),
  courseId: courseId(COURSE),
  courseIds: `array[${courseId(COURSE)}]`,
  courses: `array[${courseId(COURSE)}]`,
  createdAt: `'${NOW}'`,
  decisionId: DISMISSAL,
  fingerprint: `sha256(convert_to('2', 'UTF8'))`,
  handle: handle(11),
  handles: `array[${handle(11)}, 'nobody']`,
  hash: `sha256('')`,
  html: `'<p>Text</p>'`,
  level: `'WATCHING'`,
  links: `array['https://example.org']`,
  markdown: `'Text'`,
  memberId: LEARNER,
  memberIds: `array[${member(3)}, ${member(4)}]`,
  most: '20',
  newId: NEW_ID,
  newIds: `array[${NEW_ID}, uuid '01900000-0000-7000-8000-000000000002']`,
  now: `'${NOW}'`,
  number: '2',
  numbers: 'array[0, 1, 2]',
  oldest: `timestamptz '${NOW}' - interval '35 hours'`,
  promptId: PROMPT,
  renderer: '1',
  revision: '1',
  since: `timestamptz '${NOW}' - interval '60 days'`,
  status: `'VISIBLE'`,
  targetId: `${REFLECTION}::text`,
  text: `'Text'`,
  threadId: REFLECTION,
  threadIds: `array[${REFLECTION}, ${REFLECTION}, ${CASE_STUDY}]`,
  title: `'A title'`,
  titles: `'{}'`,
  until: `timestamptz '${NOW}' + interval '9 days'`,
  beforeCreatedAt: `'${NOW}'`,
  beforeId: NEW_ID,
  ...AUDIT,
  ...BACKFILL,
  ...CASES,
  ...COURSES,
  ...DISCUSSION,
  ...MEDIA,
  ...MEMBERS,
  ...PROFILES,
  ...MODERATION,
  ...NOTIFICATIONS,
  ...PARTICIPATION,
  ...PLATFORM,
  ...JOBS,
  ...WORKER,
  ...REFLECTIONS,
  ...SCREENING,
  ...SEARCH,
  ...TAGS,
};

/** @returns the key in VALUES, or null where there is none */
export function keyOfValue(statement: string, parameter: string): string | null {
  const [family = ''] = statement.split('.');
  const [lib = ''] = family.split('/');
  const keys = [`${statement}:${parameter}`, `${family}:${parameter}`, `${lib}:${parameter}`, parameter];
  return keys.find((key) => Object.hasOwn(VALUES, key)) ?? null;
}
