import { Args, ArgsType, Context, Field, Query, Resolver } from '@nestjs/graphql';
import { JoinCodeService } from '#courses';
import { limits } from '#kernel';
import { Allow, Everyone } from '../graphql/allow.js';
import { Bounded } from '../graphql/bound.js';
import { RequestContext } from '../graphql/context.js';
import { clientAddress } from '../traffic/client-address.js';

@ArgsType()
class JoinCodeArgs {
  @Field(() => String, {
    description: 'As it was typed: case, spaces, dashes and quotation marks of any kind do not matter.',
  })
  @Bounded({ characters: limits.addressCharacters })
  joinCode: string;
}

@Resolver()
export class JoinCodeResolver {
  constructor(private readonly codes: JoinCodeService) {}

  @Query(() => Boolean, {
    description:
      'Whether some course has this join code now: for a page that a link leads to, before anybody signs in or joins. It tells nothing of the course, and wrong codes are limited together with those of joining.',
  })
  @Allow(Everyone)
  isJoinCode(@Args() { joinCode }: JoinCodeArgs, @Context() context: RequestContext): Promise<boolean> {
    return this.codes.isKnown(context.viewer, joinCode, clientAddress(context.request));
  }
}
