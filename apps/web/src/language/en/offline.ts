export const offline = {
  title: 'No connection',
  what: 'This page was not read on this device before, so it cannot be shown without a connection. Pages that you read here before can.',
  next: 'Go back, or reload this page when you are connected again.',
} as const;
