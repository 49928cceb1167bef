import { Field, ObjectType } from '@nestjs/graphql';
import { canWriteRubrics } from '#cases';
import type { Member } from '#kernel';
import { canGovernTags } from '#tags';

/** What the request knows of them anyway; the rest is read when it is asked for. */
@ObjectType('Viewer', { description: 'Whoever is signed in, with what is for their eyes only.' })
export class ViewerModel {
  /** Not a field: `user` is. */
  readonly names: { readonly id: string; readonly handle: string; readonly displayName: string };

  @Field(() => Boolean, {
    description: 'Runs this installation: sees, moderates and appoints everywhere. False while suspended.',
  })
  readonly isAdmin: boolean;

  @Field(() => Boolean, { description: 'Moderates what belongs to no course. False while suspended.' })
  readonly isCurator: boolean;

  @Field(() => Boolean, { description: 'Whether they may file, change and merge tags.' })
  readonly canGovernTags: boolean;

  @Field(() => Boolean, { description: 'Whether they may write rubrics.' })
  readonly canWriteRubrics: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when they can read but not write, everywhere; null when they are not suspended.',
  })
  readonly suspendedUntil: Date | null;

  constructor(member: Member) {
    const { memberId: id, handle, displayName } = member;
    this.names = { id, handle, displayName };
    this.isAdmin = member.isAdmin;
    this.isCurator = member.isCurator;
    this.canGovernTags = canGovernTags(member);
    this.canWriteRubrics = canWriteRubrics(member);
    this.suspendedUntil = member.suspendedUntil;
  }
}
