import { Field, ObjectType } from '@nestjs/graphql';
import { Reflection } from './reflection.model.js';

@ObjectType({ description: 'What writing, changing, publishing or withdrawing a reflection led to.' })
export class ReflectionPayload {
  @Field(() => Reflection, { nullable: true, description: 'The reflection as the viewer sees it now.' })
  reflection: Reflection | null;
}
