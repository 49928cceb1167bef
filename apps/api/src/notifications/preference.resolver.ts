import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { notificationKinds, PreferenceQueries, PreferenceService, spellTimeOfDay } from '#notifications';
import { Allow, SignedIn } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ViewerPayload } from '../members/profile.payload.js';
import { ViewerModel } from '../members/viewer.model.js';
import type { NotificationKind } from './notification.model.js';
import { UpdateNotificationPreferencesInput } from './preference.input.js';
import { type MailFrequency, NotificationPreferences, type Weekday, weekdays } from './preference.model.js';

/** What a member wants to hear of, and where. */
@Resolver(() => ViewerModel)
export class PreferenceResolver {
  constructor(
    private readonly queries: PreferenceQueries,
    private readonly preferences: PreferenceService,
  ) {}

  @ResolveField(() => NotificationPreferences, { description: 'What reaches them where.' })
  async notificationPreferences(
    _viewer: ViewerModel,
    _args: unknown,
    context: RequestContext,
  ): Promise<NotificationPreferences> {
    const { kinds, quietHours, digestWeekday, ...rest } = await this.queries.ofViewer(context.member());
    return {
      ...rest,
      kinds: notificationKinds.map((kind) => ({
        kind: kind as NotificationKind,
        inApp: kinds[kind].inApp,
        mail: kinds[kind].mail as MailFrequency,
      })),
      quietHours: quietHours && { from: spellTimeOfDay(quietHours.from), until: spellTimeOfDay(quietHours.until) },
      digestWeekday: weekdays[digestWeekday - 1] as Weekday,
    };
  }

  @Mutation(() => ViewerPayload, {
    description:
      'Chooses what reaches the viewer where. A choice that is the usual follows it when it changes; OFF stays.',
  })
  @Allow(SignedIn)
  async updateNotificationPreferences(
    @Args('input', { description: 'The choices.' }) input: UpdateNotificationPreferencesInput,
    @Context() context: RequestContext,
  ): Promise<ViewerPayload> {
    const member = context.member();
    const { digestWeekday, ...rest } = input;
    const day = digestWeekday == null ? {} : { digestWeekday: weekdays.indexOf(digestWeekday) + 1 };
    await this.preferences.update(member, { ...rest, ...day });
    return { viewer: new ViewerModel(member) };
  }
}
