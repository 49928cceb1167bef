import { InvalidInput } from '#kernel';

/**
 * A pending edit holds back its text alone, not images and links to case studies: while it is pending, nothing new is attached to what
 * others see. What is taken away or put into another order is so at once.
 * @param what what the field attaches, in the plural
 * @param known what is attached already
 * @throws InvalidInput at the field of the input
 */
export function requireNothingNew(
  field: string,
  what: string,
  given: readonly string[] | null | undefined,
  known: readonly string[],
): void {
  if (!given?.some((id) => !known.includes(id))) return;
  throw InvalidInput.at(
    `input.${field}`,
    `A moderator looks at this text before others see it, and new ${what} would not wait for that. Save it without them, and add them once it is approved.`,
  );
}
