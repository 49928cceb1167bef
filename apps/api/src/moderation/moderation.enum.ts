import { registerEnumType } from '@nestjs/graphql';

export enum ReportReason {
  SPAM = 'SPAM',
  HARASSMENT = 'HARASSMENT',
  PRIVACY = 'PRIVACY',
  COPYRIGHT = 'COPYRIGHT',
  MISINFORMATION = 'MISINFORMATION',
  OFF_TOPIC = 'OFF_TOPIC',
  OTHER = 'OTHER',
}
registerEnumType(ReportReason, {
  name: 'ReportReason',
  description: 'What a member holds against a piece of content.',
  valuesMap: {
    SPAM: { description: 'It advertises, or was posted many times over.' },
    HARASSMENT: { description: 'It attacks or demeans somebody.' },
    PRIVACY: { description: 'It tells about somebody what should stay private.' },
    COPYRIGHT: { description: 'It is somebody else’s work, used without permission.' },
    MISINFORMATION: { description: 'It states as a fact what is wrong.' },
    OFF_TOPIC: { description: 'It has nothing to do with where it stands.' },
    OTHER: { description: 'Something else, which the note says.' },
  },
});

export enum ModerationAction {
  APPROVE = 'APPROVE',
  HIDE = 'HIDE',
  RESTORE = 'RESTORE',
  DISMISS = 'DISMISS',
  WARN = 'WARN',
  SUSPEND = 'SUSPEND',
  LIFT_SUSPENSION = 'LIFT_SUSPENSION',
  LOCK = 'LOCK',
  UNLOCK = 'UNLOCK',
  PIN = 'PIN',
  UNPIN = 'UNPIN',
}
registerEnumType(ModerationAction, {
  name: 'ModerationAction',
  description: 'What a moderator can decide. Each can be undone.',
  valuesMap: {
    APPROVE: {
      description: 'Shows what is held, or the edit that waits, or what was hidden; mentions and notifications go out.',
    },
    HIDE: { description: 'Takes content down: its author still reads it, with the reason.' },
    RESTORE: { description: 'Shows again what was hidden.' },
    DISMISS: {
      description: 'Leaves everything as it is shown: closes the reports, and refuses an edit that waits.',
    },
    WARN: { description: 'Tells the author what was wrong, and leaves the content as it is.' },
    SUSPEND: { description: 'Lets a member read but not write until a date, in one course or everywhere.' },
    LIFT_SUSPENSION: { description: 'Ends a suspension early.' },
    LOCK: { description: 'Closes a thread to replies, except by moderators.' },
    UNLOCK: { description: 'Opens it again.' },
    PIN: { description: 'Marks a subject as worth a look. Changes no order.' },
    UNPIN: { description: 'Takes the mark away.' },
  },
});

export enum ModerationItemState {
  OPEN = 'OPEN',
  CLAIMED = 'CLAIMED',
  DECIDED = 'DECIDED',
  APPEALED = 'APPEALED',
  CLOSED = 'CLOSED',
}
registerEnumType(ModerationItemState, {
  name: 'ModerationItemState',
  description: 'Where an item of the queue stands.',
  valuesMap: {
    OPEN: { description: 'Waits for somebody to look.' },
    CLAIMED: { description: 'Somebody is looking; others leave it alone until the claim is released or lapses.' },
    DECIDED: { description: 'Decided, until an appeal, a new report or another text that is held brings it back.' },
    APPEALED: { description: 'Its author has appealed: another moderator has to look.' },
    CLOSED: {
      description:
        'Nothing is left to do: an appeal was resolved, the author withdrew what was held, or a decision was undone on what nobody had held or reported. A new report opens it again.',
    },
  },
});

export enum ModerationOrder {
  LONGEST_WAITING = 'LONGEST_WAITING',
  MOST_REPORTED = 'MOST_REPORTED',
  NEWEST = 'NEWEST',
}
registerEnumType(ModerationOrder, {
  name: 'ModerationOrder',
  description: 'How the queue is sorted.',
  valuesMap: {
    LONGEST_WAITING: { description: 'What has waited longest first.' },
    MOST_REPORTED: { description: 'Most open reports first, the longest waiting first among equals.' },
    NEWEST: { description: 'What began to wait last first.' },
  },
});

export enum AppealOutcome {
  UPHELD = 'UPHELD',
  OVERTURNED = 'OVERTURNED',
}
registerEnumType(AppealOutcome, {
  name: 'AppealOutcome',
  description: 'What came of an appeal.',
  valuesMap: {
    UPHELD: { description: 'The decision stands.' },
    OVERTURNED: {
      description: 'The decision does not stand. It was undone, unless somebody had changed something since.',
    },
  },
});
