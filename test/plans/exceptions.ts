/**
 * Statements that go over more rows on a larger site, each with the reason why it may: by their name, or a family's for all of its
 * variants. One that no longer does must not stand here.
 */
export const GROWS: Readonly<Record<string, string>> = {
  'audit/trail-count.courses': 'counts all that belongs to no course',
  'audit/trail-count.whole': 'counts the whole log',
  'cases/count': 'counts the shelf',
  'cases/facets': 'counts the shelf by what it can be narrowed to',
  'cases/list.narrowed': 'intersects what each of its filters finds',
  'cases/list.rated-with-metrics': 'gathers what is rated often enough, and sorts it by its score',
  'cases/lock-rubrics': 'goes through the rubrics, of which there are few',
  'cases/rated-by-rubric': 'adds up what was rated by a rubric, before its weights change',
  'cases/reset-figures': 'works out anew what was rated by a rubric, when its weights change',
  'cases/rubric-titles': 'goes through the rubrics, of which there are few',
  'courses/count-member-accounts.all': 'counts the members',
  'courses/count-member-accounts.suspended': 'counts who is suspended, among those who ever were',
  'courses/course-count': 'counts the courses',
  'courses/course-page': 'goes down the courses until a page is full, for visitors thus down all',
  'courses/member-account-page.suspended': 'sorts who is suspended, among those who ever were',
  'demo/inhabitants': 'goes through the members, before the demo is written',
  'demo/mark-members': 'marks all members, right after the demo is written',
  'demo/send-nothing': 'empties the outbox, right after the demo is written',
  'jobs/failed-count': 'counts what has failed, as far as lists are counted',
  'jobs/figures': 'counts what waits, for metrics',
  'members/any-demo-member': 'looks for one among all members, at a start in production',
  'moderation/queue-count.reported': 'counts what was reported',
  'notifications/prompts-to-tell-of': 'compares open prompts with what was told of them, once a minute',
  'reflections/count': 'counts the reflections',
  'screening/trial': 'goes through what is held or hidden in all places: no index has it by place',
  'tags/count-tags': 'counts the tags',
  'tags/tag-page.narrowed':
    'goes through the tags, of which there are few: how many begin so is not known when it is planned',
  'worker/forget-failed-jobs': 'goes through what has failed, once a night',
  'worker/forget-password-resets': 'deletes a thousand at a time',
  'worker/forget-profile-revisions': 'goes through the profiles, once a night',
  'worker/forget-revisions': 'goes through the posts, once a night',
  'worker/forget-withdrawn-revisions': 'goes through the posts, once a night',
};
