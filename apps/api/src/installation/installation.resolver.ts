import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Installation } from '#members';
import { Admin, Allow, Everyone } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { UpdateInstallationInput } from './installation.input.js';
import { InstallationModel, InstallationPayload } from './installation.model.js';

@Resolver()
export class InstallationResolver {
  constructor(private readonly installation: Installation) {}

  @Query(() => InstallationModel, { name: 'installation', description: 'This installation.' })
  @Allow(Everyone)
  async read(): Promise<InstallationModel> {
    const { name, hasMembers } = await this.installation.state();
    return { name: this.installation.name, named: name !== null, isNew: !hasMembers };
  }

  @Mutation(() => InstallationPayload, { description: 'Gives the installation its name. For admins.' })
  @Allow(Admin)
  async updateInstallation(
    @Args('input', { description: 'What changes.' }) input: UpdateInstallationInput,
    @Context() context: RequestContext,
  ): Promise<InstallationPayload> {
    await this.installation.rename(context.member(), input);
    return { installation: await this.read() };
  }
}
