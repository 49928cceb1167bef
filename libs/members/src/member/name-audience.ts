/** How far a member's real name reaches. Their handle is always shown. */
export const NameAudience = {
  EVERYONE: 'EVERYONE',
  MEMBERS: 'MEMBERS',
  COURSEMATES: 'COURSEMATES',
  NOBODY: 'NOBODY',
} as const;

export type NameAudience = (typeof NameAudience)[keyof typeof NameAudience];
