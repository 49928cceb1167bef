/** Whose each table is: the lib that writes it, as far as one lib does. Views are tables here. */
export const OWNERS: Readonly<Record<string, readonly string[]>> = {
  platform: ['attempt', 'idempotency_key', 'mail_tally', 'outbox'],
  audit: ['audit_entry'],
  jobs: ['worker'],
  members: [
    ...['member', 'member_mute', 'handle_claim', 'session', 'refresh_token', 'password_reset'],
    ...['mail_address', 'email_link', 'account_mail', 'installation'],
  ],
  courses: ['course', 'course_member', 'course_removal', 'prompt'],
  tags: ['tag', 'tag_name', 'tag_broader', 'tagging', 'tag_refusal'],
  screening: ['screening_setting'],
  profiles: ['profile', 'profile_revision'],
  discussion: [
    'thread',
    'post',
    'post_change',
    'post_revision',
    'mention',
    'reaction',
    'reading',
    'participant',
    'watch',
    'course_watch',
    'watch_default',
  ],
  media: ['media'],
  reflections: ['reflection', 'reflection_length', 'discussed_case'],
  cases: [
    ...['case_study', 'metric_series', 'metric_point', 'outcome_disclosure'],
    ...['rubric', 'rubric_owner', 'criterion', 'criterion_level', 'rating', 'rating_summary'],
  ],
  moderation: [
    'moderation_item',
    'moderation_note',
    'report',
    'decision',
    'appeal',
    'course_suspension',
    'member_item',
    'member_report',
  ],
  search: ['search_entry', 'search_word', 'search_reply', 'search_subject'],
  notifications: [
    'mail_item',
    'notification_mail',
    'mail_progress',
    'notification',
    'notification_preference',
    'notification_setting',
    'prompt_notice',
  ],
};

/** Tables that a file may name although they belong to a lib further right. */
export interface Exception {
  readonly file: string;
  readonly tables: readonly string[];
  readonly because: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    file: 'libs/audit/src/audit-trail.queries.ts',
    tables: ['member'],
    because:
      'a page of the log is one statement, also where its actor is given by handle; only the id is taken from there',
  },
  {
    file: 'libs/visibility/src/content-kind.ts',
    tables: ['reflection', 'case_study'],
    because:
      'kinds of content are declared once, with where their titles stand, for whoever reads a subject of any kind',
  },
  {
    file: 'libs/visibility/src/subject-visibility.ts',
    tables: ['thread', 'discussed_case', 'outcome_disclosure'],
    because: 'the rule of visibility is one, and an outcome that is kept back hides what discusses it',
  },
  {
    file: 'libs/visibility/src/member-visibility.ts',
    tables: ['thread', 'reflection'],
    because: 'the rule of visibility is one, and a gate opens to whom has published enough words',
  },
  {
    file: 'libs/visibility/src/fulfilment.ts',
    tables: ['reflection_length'],
    because: 'a gate opens by what a reflection is worth for its prompt, which is said once',
  },
  {
    file: 'libs/visibility/src/viewer.queries.ts',
    tables: ['thread', 'reflection', 'course_suspension'],
    because:
      'the viewer is found in one statement, with the gates that are closed to them and the courses that suspended them',
  },
  {
    file: 'libs/screening/src/facts/author-facts.statement.ts',
    tables: ['thread', 'post', 'course_suspension'],
    because:
      'the facts of screening are gathered in one statement: what the author published, what of it was removed, and whether they are suspended',
  },
  {
    file: 'libs/screening/src/trial/screening-trial.statement.ts',
    tables: ['thread', 'post', 'mention', 'reflection', 'case_study'],
    because:
      'a trial reads what was published as screening reads it when it comes in: with its title and its accompanying texts',
  },
  {
    file: 'libs/tags/src/tag/tag.queries.ts',
    tables: ['thread'],
    because: 'a tag is listed with how much under it the viewer sees, by the one rule of visibility',
  },
  {
    file: 'libs/tags/src/governance/tag-refusal.service.ts',
    tables: ['thread'],
    because: 'whoever wrote what carried a refused tag is told, in the statement that takes it off',
  },
  {
    file: 'libs/tags/src/tag/refused-tag.queries.ts',
    tables: ['thread'],
    because: 'members are told which text of theirs carried a name that was not accepted',
  },
  {
    file: 'libs/discussion/src/post/removal.service.ts',
    tables: ['media'],
    because: 'of withdrawn content nothing stays: its text and whatever hangs on it go in one statement',
  },
];

/** Filled and read by the functions and triggers of the database alone. */
export const NAMED_BY_FUNCTIONS: readonly string[] = ['search_word', 'search_reply'];
