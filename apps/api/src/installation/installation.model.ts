import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Installation', { description: 'This installation as a whole, as anybody may know it.' })
export class InstallationModel {
  @Field(() => String, {
    description: 'What it is called: `Commonplace` until an admin gives it a name of its own.',
  })
  name: string;

  @Field(() => Boolean, { description: 'Whether an admin has given it that name.' })
  named: boolean;

  @Field(() => Boolean, {
    description:
      'Whether nobody has signed up yet: whoever does first becomes its admin, in production with the setup code.',
  })
  isNew: boolean;
}

@ObjectType({ description: 'What changing the installation led to.' })
export class InstallationPayload {
  @Field(() => InstallationModel, { description: 'The installation as it is now.' })
  installation: InstallationModel;
}
