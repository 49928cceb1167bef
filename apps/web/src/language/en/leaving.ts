export const leaving = {
  title: 'Not everything has been sent yet',
  what: 'Waiting to be sent: {what}. Once you sign out, nothing of yours stays in this browser, and what was not sent is lost.',
  replies: '{count, plural, one {# reply} other {# replies}}',
  texts: '{count, plural, one {# reflection} other {# reflections}}',
  reactions: '{count, plural, one {# reaction} other {# reactions}}',
  send: 'Send first, then sign out',
  anyway: 'Sign out anyway',
  stay: 'Stay signed in',
  offline: 'There is no connection, so you are still signed in. Sign out once you are connected.',
  waits: 'Waiting to be sent: {what}.',
  unanswered: 'Nothing could be sent: there is no answer. It is still kept here, for when you are connected.',
  notTaken: 'Not everything was taken. Stay signed in to see why, and to copy or change it.',
} as const;
