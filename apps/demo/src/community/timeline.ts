import { community } from './community.js';
import { editedBodies } from './edits.js';
import type { DemoMeasure, DemoTrouble } from './moderation/index.js';
import { toMinutesAgo } from './schedule.js';
import type {
  DemoBlindRating,
  DemoCaseStudy,
  DemoCourse,
  DemoCourseMember,
  DemoDraft,
  DemoEdit,
  DemoLink,
  DemoMember,
  DemoNotificationsRead,
  DemoPrompt,
  DemoRating,
  DemoReaction,
  DemoReading,
  DemoReflection,
  DemoReply,
} from './type.js';

/** One thing that somebody did, `minutesAgo` before the demo's now. */
export type DemoEvent = { readonly minutesAgo: number } & (
  | { readonly kind: 'memberJoined'; readonly member: DemoMember }
  | { readonly kind: 'courseCreated'; readonly course: DemoCourse }
  | { readonly kind: 'courseJoined'; readonly course: DemoCourse; readonly courseMember: DemoCourseMember }
  | { readonly kind: 'promptSet'; readonly prompt: DemoPrompt }
  | { readonly kind: 'draftSaved'; readonly draft: DemoDraft }
  | { readonly kind: 'reflectionPublished'; readonly reflection: DemoReflection }
  | {
      readonly kind: 'reflectionEdited';
      readonly reflection: DemoReflection;
      readonly edit: DemoEdit;
      readonly bodyMarkdown: string;
    }
  | { readonly kind: 'caseStudyDrafted'; readonly study: DemoCaseStudy }
  | { readonly kind: 'blindRatingOpened'; readonly blindRating: DemoBlindRating }
  | { readonly kind: 'caseStudyPublished'; readonly study: DemoCaseStudy }
  | {
      readonly kind: 'caseStudyEdited';
      readonly study: DemoCaseStudy;
      readonly edit: DemoEdit;
      readonly bodyMarkdown: string;
    }
  | { readonly kind: 'caseStudyRated'; readonly rating: DemoRating }
  | { readonly kind: 'caseStudiesLinked'; readonly link: DemoLink }
  | { readonly kind: 'replyPosted'; readonly reply: DemoReply }
  | { readonly kind: 'troublePosted'; readonly trouble: DemoTrouble }
  | { readonly kind: 'measureTaken'; readonly measure: DemoMeasure }
  | { readonly kind: 'reacted'; readonly reaction: DemoReaction }
  | { readonly kind: 'threadRead'; readonly reading: DemoReading }
  | { readonly kind: 'notificationsRead'; readonly mark: DemoNotificationsRead }
);

/** All prompts are set up on the morning after the first evening, whenever they open. */
const PROMPTS_SET_DAYS_AGO = 73;

function editsOf(reflection: DemoReflection): readonly DemoEvent[] {
  return changesOf(reflection).map((change) => ({ kind: 'reflectionEdited', reflection, ...change }));
}

function caseStudyEditsOf(study: DemoCaseStudy): readonly DemoEvent[] {
  return changesOf(study).map((change) => ({ kind: 'caseStudyEdited', study, ...change }));
}

function changesOf(written: DemoReflection | DemoCaseStudy) {
  const bodies = editedBodies(written);
  return (written.edits ?? []).map((edit, index) => ({
    minutesAgo: toMinutesAgo(edit.daysAgo),
    edit,
    bodyMarkdown: bodies[index + 1] ?? written.bodyMarkdown,
  }));
}

function blindRatingOf({ key, author, publishedDaysAgo, blindUntilDaysAgo }: DemoCaseStudy): readonly DemoEvent[] {
  if (blindUntilDaysAgo === undefined) return [];
  const blindRating = { caseStudy: key, by: author, untilDaysAgo: blindUntilDaysAgo };
  return [{ kind: 'blindRatingOpened', minutesAgo: toMinutesAgo(publishedDaysAgo), blindRating }];
}

/**
 * Everything that happened, oldest first: a filler sets its clock to each event's time and lets the services do it.
 * Where several fall into one minute, what others depend on comes first (the sort keeps the order below).
 */
export function timeline(): readonly DemoEvent[] {
  const { members, courses, prompts, drafts, reflections, caseStudies, caseStudyDrafts } = community;
  const { replies, troubles, measures, reactions, readings, notificationsRead } = community;
  const events: DemoEvent[] = [
    ...members.map<DemoEvent>((member) => ({
      kind: 'memberJoined',
      minutesAgo: toMinutesAgo(member.joinedDaysAgo),
      member,
    })),
    ...courses.map<DemoEvent>((course) => ({
      kind: 'courseCreated',
      minutesAgo: toMinutesAgo(course.createdDaysAgo),
      course,
    })),
    ...courses.flatMap((course) =>
      course.members.map<DemoEvent>((courseMember) => ({
        kind: 'courseJoined',
        minutesAgo: toMinutesAgo(courseMember.joinedDaysAgo),
        course,
        courseMember,
      })),
    ),
    ...prompts.map<DemoEvent>((prompt) => ({
      kind: 'promptSet',
      minutesAgo: toMinutesAgo(PROMPTS_SET_DAYS_AGO),
      prompt,
    })),
    ...drafts.map<DemoEvent>((draft) => ({
      kind: 'draftSaved',
      minutesAgo: toMinutesAgo(draft.savedDaysAgo),
      draft,
    })),
    ...reflections.map<DemoEvent>((reflection) => ({
      kind: 'reflectionPublished',
      minutesAgo: toMinutesAgo(reflection.publishedDaysAgo),
      reflection,
    })),
    ...[...caseStudyDrafts, ...caseStudies].map<DemoEvent>((study) => ({
      kind: 'caseStudyDrafted',
      minutesAgo: toMinutesAgo(study.publishedDaysAgo),
      study,
    })),
    ...caseStudies.flatMap(blindRatingOf),
    ...caseStudies.map<DemoEvent>((study) => ({
      kind: 'caseStudyPublished',
      minutesAgo: toMinutesAgo(study.publishedDaysAgo),
      study,
    })),
    ...reflections.flatMap(editsOf),
    ...caseStudies.flatMap(caseStudyEditsOf),
    ...community.links.map<DemoEvent>((link) => ({ kind: 'caseStudiesLinked', minutesAgo: link.minutesAgo, link })),
    ...community.ratings.map<DemoEvent>((rating) => ({
      kind: 'caseStudyRated',
      minutesAgo: rating.minutesAgo,
      rating,
    })),
    ...replies.map<DemoEvent>((reply) => ({ kind: 'replyPosted', minutesAgo: reply.minutesAgo, reply })),
    ...troubles.map<DemoEvent>((trouble) => ({
      kind: 'troublePosted',
      minutesAgo: toMinutesAgo(trouble.postedDaysAgo),
      trouble,
    })),
    ...measures.map<DemoEvent>((measure) => ({
      kind: 'measureTaken',
      minutesAgo: toMinutesAgo(measure.daysAgo),
      measure,
    })),
    ...reactions.map<DemoEvent>((reaction) => ({ kind: 'reacted', minutesAgo: reaction.minutesAgo, reaction })),
    ...readings.map<DemoEvent>((reading) => ({ kind: 'threadRead', minutesAgo: reading.minutesAgo, reading })),
    ...notificationsRead.map<DemoEvent>((mark) => ({
      kind: 'notificationsRead',
      minutesAgo: mark.minutesAgo,
      mark,
    })),
  ];
  return events.toSorted((a, b) => b.minutesAgo - a.minutesAgo);
}
