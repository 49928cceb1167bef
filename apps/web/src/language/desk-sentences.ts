/** The sentences with which the schema refuses what moderators do: a part of `SENTENCES`. */
export const DESK_SENTENCES = {
  notTheirsToJudge: 'This is for its moderators to decide. Report it if it breaks the rules.',
  editGone: 'The text of this edit is gone. Load it again.',
  editWaitsNoMore: 'No edit of this waits any more. Load it again.',
  ownAppeal: 'Nobody resolves an appeal of their own. Another moderator will look at it.',
  appealOfOwnDecision:
    'An appeal is never resolved by whoever decided. Ask another moderator, or an admin where there is none.',
  appealOfOfficer: 'Only an admin decides about the suspension of an instructor or an admin. Ask one of them.',
  noAppeal: 'Nobody has appealed this decision, so there is nothing to resolve.',
  appealResolved: 'This appeal has been resolved already. Load the decision again: its `appeal` says what came of it.',
  bulkMany: 'Give 1 to {most} items at a time.',
  bulkTwice: 'This item is in the list already. Name each of them once.',
  withdrawnByAuthor: 'Its author has withdrawn it. Dismiss the item, or warn the author.',
  shownAlready: 'This is shown, and no edit of it waits, so there is nothing to approve. Dismiss the reports instead.',
  hiddenAlready: 'This is hidden already. Restore it, or warn its author.',
  notHidden: 'This is not hidden, so there is nothing to restore.',
  heldStill: 'This is held and shown to nobody yet. Approve it, or hide it.',
  nothingToDismiss: 'Nobody has reported this, and no edit of it waits: nothing to dismiss.',
  untilMissing: 'Say until when the suspension lasts.',
  untilRange: 'A suspension ends in the future, and at most {days} days from now.',
  staleDecision:
    'Its author has changed it since. Nothing was decided: load the item again, read what stands there now, and decide with its `currentRevision`.',
  decidedAlready:
    'This item was decided already: {action} by @{handle}. Undo that decision, or decide anew by giving contentId instead of itemId.',
  decidedByGone:
    'This item was decided already: {action} by somebody whose account is erased. Undo that decision, or decide anew by giving contentId instead of itemId.',
  itemClosed:
    'This item is closed: nothing waits for a decision. To decide all the same, give contentId instead of itemId.',
  claimedByAnother: '{who} is looking at this until {until}. Ask them, or wait until the claim lapses.',
  changedSinceDecision:
    'Something has changed since this was decided, so it was left as it is now. Look at it, and decide anew if it should be otherwise.',
  ownContent: 'Nobody decides about what they wrote themselves. Ask another moderator to look at it.',
  undoneAlready: 'This was undone already.',
  suspendSelf: 'Nobody suspends themselves, or ends their own suspension. Ask another moderator.',
  suspendOfficer: 'Only an admin can suspend an instructor or an admin. Ask one of them.',
  suspendEverywhere: 'Only an admin can suspend somebody everywhere. Give the course, or ask an admin.',
  notSuspended: 'They are not suspended there, so there is nothing to lift.',
  suspendedSo: 'They are suspended until that moment already. Give another one, or leave it as it is.',
  batchUndone: 'This batch was undone already.',
  nothingToClaim: 'Nothing is left to decide here, so there is nothing to claim. Take the next one of the queue.',
  ownItem: 'You wrote this yourself, so somebody else has to look at it. Ask another moderator.',
  profileOfCurators: 'Profiles are moderated by curators and admins. Report the member, and one of them will look.',
  ownProfile: 'This is your own profile, so somebody else has to look at it. Ask another moderator.',
  profileNothingWaits: 'Nothing of this profile waits, so there is nothing to approve. Dismiss the reports instead.',
  profileHidden: 'This profile is hidden already. Restore it, or warn the member.',
  profileNotReported: 'Nobody has reported this member, and nothing of their profile waits: nothing to dismiss.',
  profileNotHidden: 'This profile is not hidden, so there is nothing to restore.',
  profileNeverShown:
    'Others were never shown a text of this profile, so there is nothing to restore. Approve the one that waits.',
  profileNeverShownUndo:
    'Others were never shown a text of this profile, so there is nothing to restore. Undo the decision that hid it.',
  noteOnSelf: 'Nobody reads notes on themselves, so nobody writes them. Tell another moderator instead.',
  phrasesMany: 'Give at most {most} phrases; these are {count}.',
  phraseWords: 'Write words: a phrase without letters and digits is found nowhere.',
  phraseStar: 'Put a * at the end only: it stands for the rest of the last word.',
  phraseBeginning: 'Write at least {least} letters before the *; fewer begin too many words.',
  settingsChanged:
    'Somebody changed these settings since you opened them. Load them again, bring your changes into them, and save once more.',
  trialPosts: 'Try 1 to {most} posts; this is {count}.',
  trialRunning: 'Another trial is running. Try again in a minute.',
} as const;
