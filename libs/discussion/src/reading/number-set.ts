import { InvalidInput, limits } from '#kernel';

/** Which replies of a thread somebody has read: all up to a number, or just these numbers. Exactly one of both. */
export interface NumbersRead {
  readonly upToNumber?: number | null;
  readonly numbers?: readonly number[] | null;
}

/** Which replies of a thread somebody wants to have as unread: all from a number on, or just these numbers. Exactly one of both. */
export interface NumbersUnread {
  readonly fromNumber?: number | null;
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
  return setOf(numbers as readonly number[], 0);
}

/**
 * The same of what is to be unread, which is replies alone; from a number on, it has no end.
 * @throws InvalidInput for none or both of the two, too many numbers at once, or a number that no reply can have
 */
export function unreadNumberSet({ fromNumber, numbers }: NumbersUnread): string {
  if ((fromNumber == null) === (numbers == null)) {
    throw InvalidInput.at('input', 'Give `fromNumber`, or `numbers`: one of the two.');
  }
  if (fromNumber != null) {
    if (fromNumber < 1 || fromNumber > LARGEST) throw unknownNumber({ fromNumber });
    return `{[${fromNumber},)}`;
  }
  return setOf(numbers as readonly number[], 1);
}

function setOf(numbers: readonly number[], least: number): string {
  const given = [...new Set(numbers)].sort((a, b) => a - b);
  if (given.length === 0 || numbers.length > limits.numbersPerReading) {
    throw InvalidInput.at('input.numbers', `Give 1 to ${limits.numbersPerReading} numbers at a time.`);
  }
  if ((given[0] as number) < least || (given.at(-1) as number) > LARGEST) throw unknownNumber({ numbers });
  return `{${given.map((number) => `[${number},${number + 1})`).join()}}`;
}

/** The error for a number that the thread has not given out. */
export function unknownNumber({ upToNumber, fromNumber }: NumbersRead & NumbersUnread): InvalidInput {
  const path = upToNumber != null ? 'upToNumber' : fromNumber != null ? 'fromNumber' : 'numbers';
  return InvalidInput.at(
    `input.${path}`,
    'This thread has no reply of such a number. Give numbers of replies that stand in it; what it is about has 0, and is read with it.',
  );
}
