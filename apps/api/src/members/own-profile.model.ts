import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits } from '#kernel';
import type { ProfileState as State } from '#profiles';
import { Cost } from '../graphql/cost.js';

export const ProfileState = {
  VISIBLE: 'VISIBLE',
  HELD: 'HELD',
  REFUSED: 'REFUSED',
  HIDDEN: 'HIDDEN',
} as const satisfies {
  [Name in State]: Name;
};
export type ProfileState = State;
registerEnumType(ProfileState, {
  name: 'ProfileState',
  description: 'How what a member wrote of themselves last stands to what others are shown.',
  valuesMap: {
    VISIBLE: { description: 'Others are shown it.' },
    HELD: { description: 'It waits for a moderator. Others are shown what was approved last, or the handle alone.' },
    REFUSED: {
      description: 'A moderator did not accept it. Others are shown what was approved last, or the handle alone.',
    },
    HIDDEN: { description: 'A moderator took it out of sight. Others are shown the handle alone.' },
  },
});

@ObjectType('OwnProfile', { description: 'What a member wrote of themselves last, for their own eyes.' })
export class OwnProfileModel {
  /** Not a field. */
  readonly memberId: string;

  @Field(() => String, { description: 'The real name.' })
  readonly displayName: string;

  @Cost({ characters: limits.bioCharacters })
  @Field(() => String, { nullable: true, description: 'The text about them, as it was typed.' })
  readonly bioMarkdown: string | null;

  @Cost({ characters: limits.bioHtmlCharacters })
  @Field(() => String, { nullable: true, description: 'The same as sanitised HTML.' })
  readonly bioHtml: string | null;

  @Field(() => String, { nullable: true, description: 'Where they work or study.' })
  readonly affiliation: string | null;

  @Field(() => ProfileState, { description: 'Whether others are shown it.' })
  readonly state: ProfileState;
}
