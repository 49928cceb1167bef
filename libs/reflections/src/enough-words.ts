import { DomainError, type FieldProblem } from '#kernel';
import { Statement, type Transaction } from '#platform';

const LEAST = new Statement(
  'reflections/least-words',
  { promptId: 'uuid' },
  'select coalesce(minimum_words, 0) as least from prompt where id = :promptId',
);

/** Nothing else is wrong with a text than that it is too short to count for its prompt. */
class FewerWords extends DomainError {
  constructor(path: string, wordCount: number, minimumWords: number) {
    const message = `This has ${wordCount} words, and its prompt asks for ${minimumWords}. Write on, or send it without \`refuseShort\`: it does not count as an answer then.`;
    const fields: FieldProblem[] = [{ path, message }];
    super('BAD_USER_INPUT', message, { fields, wordCount, minimumWords });
  }
}

/**
 * For whoever wants to be asked before a short text is published. Called once nothing else can refuse it, so that nobody is asked in vain.
 * @param path of the input's field that the words came in by
 */
export async function requireEnoughWords(
  tx: Transaction,
  promptId: string | null,
  wordCount: number,
  path: string,
): Promise<void> {
  if (promptId === null) return;
  const prompt = await tx.row<{ least: number }>(LEAST.with({ promptId }));
  if (prompt && wordCount < prompt.least) throw new FewerWords(path, wordCount, prompt.least);
}
