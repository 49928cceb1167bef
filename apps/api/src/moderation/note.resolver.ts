import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { NoteService } from '#moderation';
import { Allow, Moderator } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { AddModerationNoteInput } from './moderation-item.input.js';
import { ModerationItemLoaders } from './moderation-item.loaders.js';
import { ModerationItemPayload } from './moderation-item.payload.js';

@Resolver()
export class NoteResolver {
  constructor(
    private readonly notes: NoteService,
    private readonly loaders: ModerationItemLoaders,
  ) {}

  @Mutation(() => ModerationItemPayload, {
    description: 'Notes something on an item, or on a member within a course, for its other moderators alone.',
  })
  @Allow(Moderator)
  async addModerationNote(
    @Args('input', { description: 'The note.' }) input: AddModerationNoteInput,
    @Context() context: RequestContext,
  ) {
    const noted = await this.notes.add(context.member(), input);
    return 'item' in noted
      ? { item: await context.loader(this.loaders.byAddress).load(noted.item), record: null }
      : { item: null, record: await context.loader(this.loaders.record).load(noted.member) };
  }
}
