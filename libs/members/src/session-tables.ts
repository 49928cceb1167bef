/** What is good for coming in without a password. None of it outlives a restore: there, everybody signs in anew. */
export const sessionTables = ['session', 'refresh_token', 'password_reset'] as const;

/** Has a row from the first sign-up on. */
export const memberTable = 'member';
