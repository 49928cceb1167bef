import { InvalidInput, limits } from '#kernel';

/** Which replies of a thread somebody has read: all up to a number, or just these numbers. Exactly one of both. */
export interface NumbersRead {
  readonly upToNumber?: number | null;
  readonly numbers?: readonly number[] | null;
}

/** PostgreSQL's largest integer, which as the open end of a range has no successor. */
const LARGEST = 2_147_483_646;

/**
 * The numbers as the text of an int4multirange.
 * @throws InvalidInput for none or both of the two, too many numbers at once, or a number that no reply can have
 */
export function numberSet({ upToNumber, numbers }: NumbersRead): string {
  if ((upToNumber == null) === (numbers == null)) {
    throw InvalidInput.at('input', 'Give `upToNumber`, or `numbers`: one of the two.');
  }
  if (upToNumber != null) {
    if (upToNumber < 0 || upToNumber > LARGEST) throw unknownNumber({ upToNumber });
    return `{[0,${upToNumber + 1})}`;
  }
  const given = [...new Set(numbers)].sort((a, b) => a - b);
  if (given.length === 0 || (numbers as readonly number[]).length > limits.numbersPerReading) {
    throw InvalidInput.at('input.numbers', `Give 1 to ${limits.numbersPerReading} numbers at a time.`);
  }
  if ((given[0] as number) < 0 || (given.at(-1) as number) > LARGEST) throw unknownNumber({ numbers });
  return `{${given.map((number) => `[${number},${number + 1})`).join()}}`;
}

/** The error for a number that the thread has not given out. */
export function unknownNumber({ upToNumber }: NumbersRead): InvalidInput {
  return InvalidInput.at(
    upToNumber == null ? 'input.numbers' : 'input.upToNumber',
    'This thread has no reply of such a number. Give numbers of replies that stand in it, or 0 for what it is about.',
  );
}
