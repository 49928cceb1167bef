import { Field, ID, ObjectType } from '@nestjs/graphql';
import { WebAddress } from '../graphql/scalar.js';
import { Media } from './media.model.js';

@ObjectType({ description: 'An image that was announced, and where its file is to be sent.' })
export class MediaUploadPayload {
  @Field(() => Media, { description: 'The image, as it is now.' })
  media: Media;

  @Field(() => WebAddress, {
    description:
      'Where to send the file, by PUT, as it is: needs neither token nor cookie, so keep it to yourself. The answer is JSON: `media`, or ' +
      '`errors` as here. A try that breaks off can be repeated; the same file again answers the same image.',
  })
  uploadUrl: string;

  @Field(() => Date, {
    description:
      'Until when the upload address is good. The same mutation with the same idempotencyKey gives a new one.',
  })
  expiresAt: Date;
}

@ObjectType({ description: 'What changing an image led to.' })
export class MediaPayload {
  @Field(() => Media, { nullable: true, description: 'The image as it is now; null where it is gone by now.' })
  media: Media | null;
}

@ObjectType({ description: 'What removing an image led to.' })
export class RemovedMediaPayload {
  @Field(() => ID, { description: 'The image that is gone, from its text too.' })
  mediaId: string;
}
