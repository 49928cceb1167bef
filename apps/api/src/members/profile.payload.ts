import { Field, ObjectType } from '@nestjs/graphql';
import { User } from './user.model.js';
import { ViewerModel } from './viewer.model.js';

@ObjectType({ description: 'What changed for whoever is signed in.' })
export class ViewerPayload {
  @Field(() => ViewerModel, { description: 'They, as they are now.' })
  viewer: ViewerModel;
}

@ObjectType({ description: 'A member who was changed.' })
export class UserPayload {
  @Field(() => User, { description: 'They, as the viewer sees them now.' })
  user: User;
}
