import { Args, Query, Resolver } from '@nestjs/graphql';
import { readPage } from '#kernel';
import { MailAddresses, type SuppressedAddress, SuppressedAddressQueries, suppressedAddressCursor } from '#members';
import { Admin, Allow } from '../graphql/allow.js';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { MailAddressModel } from './mail-address.model.js';
import { mailLanguageOf } from './mail-language.enum.js';
import { SuppressedAddressConnection, SuppressedAddressModel } from './suppressed-address.model.js';
import { UserLoaders } from './user.loaders.js';
import { User } from './user.model.js';
import { ViewerModel } from './viewer.model.js';

@Resolver(() => ViewerModel)
export class ViewerMailFieldResolver {
  constructor(private readonly addresses: MailAddresses) {}

  @ResolveField(() => MailAddressModel, { description: 'Whether mail reaches them, and in which language.' })
  async mailAddress(viewer: ViewerModel): Promise<MailAddressModel> {
    const state = await this.addresses.stateOf(viewer.names.id);
    return { ...state, language: mailLanguageOf(state.language) };
  }
}

@Resolver(() => SuppressedAddressModel)
export class SuppressedAddressResolver {
  constructor(
    private readonly queries: SuppressedAddressQueries,
    private readonly users: UserLoaders,
  ) {}

  @Query(() => SuppressedAddressConnection, {
    description: 'Whom no mail reaches, the newest first. It tells no address. For admins.',
  })
  @Allow(Admin)
  async suppressedAddresses(@Args() page: ForwardPage): Promise<Connection<SuppressedAddress>> {
    return new Connection(
      await this.queries.page(readPage(page, suppressedAddressCursor)),
      ({ since, memberId }) => suppressedAddressCursor.format([since.toISOString(), memberId]),
      () => this.queries.count(),
    );
  }

  @ResolveField(() => User, { description: 'Who it is.' })
  user({ memberId }: SuppressedAddress, _args: unknown, context: RequestContext): Promise<User | null> {
    return context.loader(this.users.byId).load(memberId);
  }
}
