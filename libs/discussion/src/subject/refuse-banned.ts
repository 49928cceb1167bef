import { type FieldProblem, InvalidInput, isId } from '#kernel';
import { type Reader, Statement } from '#platform';
import { BannedPhrases } from '#screening';

/** The phrases that are banned in a subject's place, as an expression; null where there are none. */
export const bannedWhere = (threadId: string) => `(
  select s.banned_phrases from thread t join screening_setting s on s.course_id = t.course_id or (s.course_id is null and t.course_id is null)
  where t.id = ${threadId} and s.banned_phrases <> '{}')`;

const PHRASES = new Statement(
  'discussion/banned-phrases',
  { threadId: 'uuid' },
  `select ${bannedWhere(':threadId')} as banned`,
);

export type AttachedTexts = ReadonlyArray<readonly [path: string, text: string | null | undefined]>;

/**
 * The phrases that are banned in a subject's place, for `requireUnbanned`: read before the subject's row is locked, so that
 * nobody waits for that. They are not answered to the member, who so need not see the subject.
 * @param texts by their paths in the input; without any, nothing is read
 */
export async function readBanned(reader: Reader, threadId: string, texts: AttachedTexts): Promise<string[] | null> {
  if (!isId(threadId) || !texts.some(([, text]) => text)) return null;
  return (await reader.row<{ banned: string[] | null }>(PHRASES.with({ threadId })))?.banned ?? null;
}

/**
 * For texts that are attached to a subject and cannot be held by themselves, such as the comment of a rating: what would hold a post is refused.
 * @throws InvalidInput naming the words
 */
export function requireUnbanned(banned: readonly string[] | null, texts: AttachedTexts): void {
  if (!banned) return;
  const phrases = BannedPhrases.of(banned);
  const problems = texts.flatMap(([path, text]): FieldProblem[] => {
    const words = text ? phrases.find(text) : [];
    if (words.length === 0) return [];
    const named = words.map((word) => `“${word}”`).join(', ');
    return [
      {
        path,
        message: `This is not accepted here with ${named} in it. Your text is not lost: choose other words, then send it again.`,
      },
    ];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
}
