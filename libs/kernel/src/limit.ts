/**
 * Every limit of the product, in one place, each with its reason. The error that enforces one states it.
 * Lengths are in characters (Unicode code points), times in milliseconds unless the name says otherwise.
 */
export const limits = {
  /** Rows on a page: what a person scans in one sitting, and what one statement answers in a few milliseconds. */
  page: { default: 20, most: 100 },
  /** A long essay is about 5,000 words; ten times the characters of a long blog post keeps rendering under a second. */
  bodyCharacters: 50_000,
  /** One line on a narrow screen's heading, three at most. */
  titleCharacters: 200,
  /** What a list row has room for. */
  excerptCharacters: 280,
  /** Why something was changed: a sentence. */
  reasonCharacters: 500,
  /** A handle must fit into a sentence, and one letter is nobody's name. */
  handleCharacters: { least: 2, most: 30 },
  displayNameCharacters: 80,
  affiliationCharacters: 120,
  bioCharacters: 2_000,
  /** RFC 5321's limit of a path. */
  emailCharacters: 254,
  /** NIST SP 800-63B asks for length, not composition; the upper bound keeps hashing cheap. */
  passwordCharacters: { least: 10, most: 200 },
  courseTitleCharacters: 120,
  termCharacters: 40,
  joinCodeCharacters: { least: 6, most: 40 },
  slugCharacters: 80,
  instructionsCharacters: 20_000,
  /** Prompts of a course: a term has fewer than 60 weeks and sessions. */
  promptsPerCourse: 200,
  /** Deeper than any argument that people follow; keeps a path's index entry far below PostgreSQL's limit. */
  threadDepth: 100,
  /** Members notified by one piece of content: enough for a study group, too few for a mailing. */
  notifiedPerContent: { established: 10, newcomer: 3 },
  /** Replies marked as read by one call. */
  numbersPerReading: 1_000,
  /** Notifications marked as read by one call. */
  idsPerCall: 100,
  /** Within this time of the author's last change, the superseded text is a typing slip and is not kept. */
  slipWindow: 5 * 60 * 1000,
  idempotencyKeyCharacters: 100,
  idempotencyKeyDays: 30,
  /** How long moderators can read superseded text that a report or decision names. */
  revisionDays: 90,
  mentionCandidates: 20,
} as const;
