export const problem = {
  missingTitle: 'There is no such page',
  missing: 'It may have been moved, or it is not yours to see. Search for it, or ask whoever sent you the address.',
  withdrawnTitle: 'This was withdrawn',
  withdrawn: 'What stood here was withdrawn by its author or removed. The answers to it are gone with it.',
  forbiddenTitle: 'This is not for you to do',
  foreignForm:
    'This form was sent from another site, or from a page that was opened before you signed in. Go back, reload the page, and send it again. Nothing was changed.',
  endedTitle: 'Your session has ended',
  ended: 'Sign in again, and you come back to where you were.',
  limitedTitle: 'That was a lot at once',
  limited:
    'Wait {seconds, plural, one {# second} other {# seconds}}, then reload this page. What you typed is still in the page before.',
  busyTitle: 'Something we need is not answering',
  busy: 'Nothing was lost. Wait a moment, then reload this page.',
  failedTitle: 'Something went wrong here, not with you',
  failed:
    'It was written down under {id}. Go back and try again; if it happens again, tell whoever runs this site that number.',
  oddTitle: 'This could not be read',
  again: 'Try again',
  heading: '{count, plural, one {There is a problem} other {There are # problems}}',
  typedHeading: 'What you typed',
  typed: 'None of it was stored. Send it again from here, or copy it.',
  typedEnded: 'None of it was stored. Sign in in another tab, come back to this one, and send it again from here.',
  signInBeside: 'Sign in in another tab',
  sendAgain: 'Send it again',
  sendAs: 'Send it as {name}',
  typedCopy: 'None of it was stored. Copy it, if you want to keep it.',
} as const;
