import { Resolver } from '@nestjs/graphql';
import type { AuditEntryView } from '#audit';
import { type DecisionView, type GivenReason, ReasonQueries } from '#moderation';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { UserLoaders } from '../members/user.loaders.js';
import { User } from '../members/user.model.js';
import { DecisionLoaders } from '../moderation/decision.loaders.js';
import { Decision } from '../moderation/decision.model.js';
import { AuditEntry } from './audit-entry.model.js';

@Resolver(() => AuditEntry)
export class AuditEntryFieldResolver {
  private readonly reasons = defineLoader<string, GivenReason>((_viewer, ids) => this.queries.ofDecisions(ids));

  constructor(
    private readonly queries: ReasonQueries,
    private readonly users: UserLoaders,
    private readonly decisions: DecisionLoaders,
  ) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who did it; null where nobody signed in did, and once the account is erased.',
  })
  actor({ actorId }: AuditEntryView, _args: unknown, context: RequestContext): Promise<User | null> | null {
    return actorId === null ? null : context.loader(this.users.byId).load(actorId);
  }

  @ResolveField(() => Decision, {
    nullable: true,
    description:
      'The decision that was made, undone, or appealed against, as it stands now; null where it is about something else, and once it is erased.',
  })
  decision(
    { decisionId }: AuditEntryView,
    _args: unknown,
    context: RequestContext,
  ): Promise<DecisionView | null> | null {
    return decisionId === null ? null : context.loader(this.decisions.byId).load(decisionId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Why: the reason of the decision, or what was explained when an appeal was resolved. Plain text, which is kept outside of the log; null where none is asked for, and once the text is erased.',
  })
  async reason(
    { decisionId, action }: AuditEntryView,
    _args: unknown,
    context: RequestContext,
  ): Promise<string | null> {
    if (decisionId === null || action === 'UNDO') return null;
    const given = await context.loader(this.reasons).load(decisionId);
    return (action === 'RESOLVE_APPEAL' ? given?.explanation : given?.reason) ?? null;
  }
}
