import { ArgsType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MemberAccount, Standing } from '#courses';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { connectionOf, ForwardPage } from '../graphql/connection.js';

/** Values are their own names, as compiled operations want them. */
export enum MemberStanding {
  ADMIN = 'ADMIN',
  CURATOR = 'CURATOR',
  SUSPENDED = 'SUSPENDED',
}
registerEnumType(MemberStanding, {
  name: 'MemberStanding',
  description: 'What somebody is in the installation.',
  valuesMap: {
    ADMIN: { description: 'Runs it; also while suspended.' },
    CURATOR: { description: 'Moderates what belongs to no course; also while suspended.' },
    SUSPENDED: { description: 'Reads and does not write, everywhere, at this moment.' },
  } satisfies Record<Standing, object>,
});

@ObjectType('MemberAccount', {
  description: 'A member as those see them who run the installation. They are shown no more names than others.',
})
export class MemberAccountModel implements MemberAccount {
  memberId: string;
  handle: string;

  @Field(() => Boolean, { description: 'Whether they run the installation; also while suspended.' })
  isAdmin: boolean;

  @Field(() => Boolean, { description: 'Whether they moderate what belongs to no course; also while suspended.' })
  isCurator: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when they read and do not write, everywhere; null when that is not so now.',
  })
  suspendedUntil: Date | null;
}

export const MemberAccountConnection = connectionOf(
  () => MemberAccountModel,
  'MemberAccount',
  'members with what they are in the installation',
  limits.counted,
);

@ArgsType()
export class MemberAccountsArgs extends ForwardPage {
  @Field(() => String, {
    nullable: true,
    description:
      'Only those whose handle, or words of whose name, as far as it is shown to the viewer, begin like this. Case and accents do not matter. Of names at most 200 are looked at.',
  })
  @Bounded({ characters: limits.displayNameCharacters })
  prefix?: string | null;

  @Field(() => MemberStanding, { nullable: true, description: 'Only those who are this.' })
  standing?: MemberStanding | null;
}

@ArgsType()
export class MemberAccountArgs {
  @Field(() => String, { description: 'In whatever case, with the @ or without it.' })
  @Bounded({ characters: limits.idCharacters })
  handle: string;
}
