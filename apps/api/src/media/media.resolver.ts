import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { NotFound } from '#kernel';
import { MediaAddresses, MediaQueries, MediaService } from '#media';
import { Allow, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { CreateMediaUploadInput, RemoveMediaInput, UpdateMediaInput } from './media.input.js';
import { MediaPayload, MediaUploadPayload, RemovedMediaPayload } from './media.payload.js';

@Resolver()
export class MediaResolver {
  constructor(
    private readonly service: MediaService,
    private readonly queries: MediaQueries,
    private readonly addresses: MediaAddresses,
  ) {}

  @Mutation(() => MediaUploadPayload, {
    description:
      'Announces an image and gives the address to which its file is to be sent. Then it can be attached to a text, by `mediaIds`; without ' +
      'one it is gone after a week, without its file after a day.',
  })
  @Allow(Writer)
  async createMediaUpload(
    @Args('input', { description: 'The image.' }) input: CreateMediaUploadInput,
    @Context() context: RequestContext,
  ) {
    const id = await this.service.createUpload(context.member(), input);
    const media = await this.queries.find(context.viewer, id);
    if (!media) throw new NotFound('image');
    return { media, ...this.addresses.upload(id, context.now) };
  }

  @Mutation(() => MediaPayload, {
    description:
      'Changes what is said about an image: its uploader, and once it is attached whoever may edit the text.',
  })
  @Allow(Writer)
  async updateMedia(
    @Args('input', { description: 'The image, and what changes.' }) input: UpdateMediaInput,
    @Context() context: RequestContext,
  ) {
    const id = await this.service.update(context.member(), input);
    return { media: await this.queries.find(context.viewer, id) };
  }

  @Mutation(() => RemovedMediaPayload, {
    description: 'Removes an image, for good: its uploader, and once it is attached whoever may edit the text.',
  })
  @Allow(Writer)
  async removeMedia(
    @Args('input', { description: 'The image.' }) input: RemoveMediaInput,
    @Context() context: RequestContext,
  ) {
    return { mediaId: await this.service.remove(context.member(), input) };
  }
}
