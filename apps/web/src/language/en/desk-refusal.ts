import { DESK_SENTENCES } from '../desk-sentences.js';

const DONE =
  '{action, select, APPROVE {has approved it} HIDE {has hidden it} RESTORE {has restored it} DISMISS {has dismissed it} WARN {has warned its author} other {has decided it}}';

/** What pages say where the schema refuses moderators, as far as its own sentences speak to whoever writes programs. */
export const deskRefusal = {
  ...DESK_SENTENCES,
  editGone: 'The text of this edit is gone. Reload the page.',
  editWaitsNoMore: 'No edit of this waits any more. Reload the page.',
  appealResolved: 'A colleague has resolved this appeal already. What came of it stands here.',
  bulkMany: 'Select 1 to {most} items at a time.',
  bulkTwice: 'An item was selected twice. Select each of them once.',
  staleDecision:
    'Its author has changed it since, so nothing was decided. Read what stands here now, then decide; your reason is kept.',
  decidedAlready: `Decided meanwhile: @{handle} ${DONE}. Your reason is kept: undo that decision, decide anew, or leave it.`,
  decidedByGone: `Decided meanwhile: somebody whose account is erased ${DONE}. Your reason is kept: undo that decision, decide anew, or leave it.`,
  itemClosed: 'Nothing of this waits any more. Your reason is kept: you can decide all the same.',
  suspendEverywhere: 'Only an admin can suspend somebody everywhere. Ask one of them.',
  suspendedSo: 'They are suspended until that moment already. Choose another one, or leave it as it is.',
  batchUndone: 'All of this was taken back already.',
  untilMissing: 'Choose for how long.',
  settingsChanged:
    'Somebody changed these settings since you opened them, and nothing was saved. What they are now stands here, with what you typed: bring the two together, and save once more.',
} as const;
