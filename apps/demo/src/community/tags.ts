/**
 * Names that no tag of the product had, until somebody in the demo used them: for an instructor or the admin to file, and two
 * of them to be merged.
 */
export const proposedTags: readonly string[] = [
  'Geese',
  'Telephone',
  'Repair',
  'Sign language',
  'Deaf people',
  'Deaf readers',
];
