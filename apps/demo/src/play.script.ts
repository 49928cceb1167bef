import { Injectable } from '@nestjs/common';
import { Cast } from './cast.store.js';
import { type DemoEvent, timeline } from './community/index.js';
import { CourseScript } from './course.script.js';
import { DiscussionScript } from './discussion.script.js';
import { MeasureScript } from './measure.script.js';
import { MemberScript } from './member.script.js';
import { NotificationScript } from './notification.script.js';
import { RatingScript } from './rating.script.js';
import { ReflectionScript } from './reflection.script.js';
import { ScriptedClock } from './scripted-clock.js';
import { ShelfScript } from './shelf.script.js';

/** Lets everything in the demo's timeline happen, through the services that the API calls. */
@Injectable()
export class Play {
  constructor(
    private readonly clock: ScriptedClock,
    private readonly cast: Cast,
    private readonly members: MemberScript,
    private readonly courses: CourseScript,
    private readonly reflections: ReflectionScript,
    private readonly discussion: DiscussionScript,
    private readonly shelf: ShelfScript,
    private readonly ratings: RatingScript,
    private readonly notifications: NotificationScript,
    private readonly measures: MeasureScript,
  ) {}

  /** @throws Error that names the event which the product refused */
  async perform(): Promise<void> {
    for (const event of timeline()) {
      this.clock.moveTo(event.minutesAgo);
      try {
        await this.happen(event);
      } catch (cause) {
        throw new Error(`${event.kind}, ${event.minutesAgo} minutes ago: ${(cause as Error).message}`, { cause });
      }
    }
    await this.cast.exit();
  }

  private happen(event: DemoEvent): Promise<void> {
    switch (event.kind) {
      case 'memberJoined':
        return this.members.memberJoined(event.member);
      case 'courseCreated':
        return this.courses.courseCreated(event.course);
      case 'courseJoined':
        return this.courses.courseJoined(event.course, event.courseMember);
      case 'promptSet':
        return this.courses.promptSet(event.prompt);
      case 'draftSaved':
        return this.reflections.drafted(event.draft);
      case 'reflectionPublished':
        return this.reflections.published(event.reflection);
      case 'reflectionEdited':
        return this.reflections.reflectionEdited(event.reflection, event.edit, event.bodyMarkdown);
      case 'caseStudyDrafted':
        return this.shelf.drafted(event.study);
      case 'blindRatingOpened':
        return this.ratings.putUp(event.blindRating);
      case 'caseStudyPublished':
        return this.shelf.published(event.study);
      case 'caseStudyEdited':
        return this.shelf.edited(event.study, event.edit, event.bodyMarkdown);
      case 'caseStudyRated':
        return this.ratings.rated(event.rating);
      case 'caseStudiesLinked':
        return this.reflections.linked(event.link);
      case 'replyPosted':
        return this.discussion.replyPosted(event.reply);
      case 'troublePosted':
        return this.measures.troublePosted(event.trouble);
      case 'measureTaken':
        return this.measures.taken(event.measure);
      case 'reacted':
        return this.discussion.reacted(event.reaction);
      case 'threadRead':
        return this.discussion.threadRead(event.reading);
      case 'notificationsRead':
        return this.notifications.notificationsRead(event.mark);
    }
  }
}
