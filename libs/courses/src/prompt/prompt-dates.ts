import { InvalidInput } from '#kernel';

interface Dates {
  readonly opensAt: Date | null;
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
}

/** A prompt opens before it is due, and is due before it closes; each may be left open, and two may fall together. */
export function checkDates({ opensAt, dueAt, closesAt }: Dates): void {
  if (opensAt && dueAt && dueAt < opensAt) {
    throw InvalidInput.at(
      'input.dueAt',
      'A prompt cannot be due before it opens. Choose a later dueAt, or an earlier opensAt.',
    );
  }
  const before = dueAt ?? opensAt;
  if (before && closesAt && closesAt < before) {
    throw InvalidInput.at(
      'input.closesAt',
      dueAt
        ? 'A prompt cannot close before it is due. Choose a later closesAt, or an earlier dueAt.'
        : 'A prompt cannot close before it opens. Choose a later closesAt, or an earlier opensAt.',
    );
  }
}
