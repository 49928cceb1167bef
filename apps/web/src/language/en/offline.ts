export const offline = {
  title: 'No connection',
  what: 'This page was not read on this device before, so it cannot be shown without a connection. What you write meanwhile in pages that are open waits, and is sent once there is one.',
  next: 'Go back, or reload this page when you are connected again.',
  keptPages: 'What you can read now',
  kept: 'There is no connection. This page is shown as it was on {time}.',
  stays: 'There is no connection. What you typed stays here: send it again when you are back.',
  nothing: 'There is no connection, and nothing was done. Try again once you are connected.',
} as const;
