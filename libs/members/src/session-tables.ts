/** What is good for coming in without a password, or waits to be mailed. None of it outlives a restore: there, everybody signs in anew. */
export const sessionTables = ['session', 'refresh_token', 'password_reset', 'email_link', 'account_mail'] as const;

/** Has a row from the first sign-up on. */
export const memberTable = 'member';
