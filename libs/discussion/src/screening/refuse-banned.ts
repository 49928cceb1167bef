import { type FieldProblem, InvalidInput } from '#kernel';
import { type Reader, Statement } from '#platform';
import { BannedPhrases } from '#screening';

const PHRASES = new Statement(`
  select s.banned_phrases from thread t join screening_setting s on s.course_id = t.course_id or (s.course_id is null and t.course_id is null)
  where t.id = $1 and s.banned_phrases <> '{}'`);

/**
 * For texts that hang on a subject and cannot be held by themselves, such as the comment of a rating: what would hold a post is refused.
 * @param texts by their paths in the input; without any, nothing is read
 * @throws InvalidInput naming the words
 */
export async function refuseBanned(
  reader: Reader,
  threadId: string,
  texts: ReadonlyArray<readonly [path: string, text: string | null | undefined]>,
): Promise<void> {
  const given = texts.flatMap(([path, text]) => (text ? [{ path, text }] : []));
  if (given.length === 0) return;
  const row = await reader.row<{ banned_phrases: string[] }>(PHRASES, [threadId]);
  if (!row) return;
  const phrases = new BannedPhrases(row.banned_phrases);
  const problems = given.flatMap(({ path, text }): FieldProblem[] => {
    const words = phrases.find(text);
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
