import { type ASTNode, getNamedType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Plan } from '../graphql/plan.js';

/**
 * Fields that are the same for all who are told of an event and stand to its thread alike. What belongs to a viewer is not among them: names,
 * abilities, what they have read or reacted with.
 */
const SAME: Readonly<Record<string, ReadonlySet<string>>> = {
  ReplyEvent: new Set(['reply', 'replyId', 'subjectChanged', 'resyncDue', 'cursor', 'previousCursor']),
  Reply: new Set(
    'id number depth status bodyHtml bodyMarkdown revision inReplyToRevision createdAt editedAt author parent'.split(
      ' ',
    ),
  ),
  User: new Set(['id', 'handle']),
};

/** What is known of a subscription's operation before anything happens. */
export interface PlanOfEvents {
  /** The field that is subscribed to, and the name of its value in the answer. */
  readonly field: string;
  /** Whether all who stand to a thread alike are answered the same but for cursors. */
  readonly isShared: boolean;
  readonly asksCursors: boolean;
  /** Variables on which it depends what is answered, rather than what is told of. */
  readonly variables: readonly string[];
}

const known = new WeakMap<Plan, PlanOfEvents>();

export function planOfEvents(plan: Plan): PlanOfEvents {
  let found = known.get(plan);
  if (!found) {
    found = find(plan);
    known.set(plan, found);
  }
  return found;
}

function find({ schema, document }: Plan): PlanOfEvents {
  const types = new TypeInfo(schema);
  let [field, isShared, asksCursors] = ['', true, false];
  const variables = new Set<string>();
  const collect = (nodes: readonly ASTNode[] = []) => {
    for (const node of nodes) visit(node, { [Kind.VARIABLE]: ({ name }) => void variables.add(name.value) });
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD](node) {
        const parent = types.getParentType()?.name ?? '';
        const name = node.name.value;
        if (parent === 'Subscription') field = name;
        else if (name !== '__typename' && !SAME[parent]?.has(name)) isShared = false;
        collect(node.directives);
        if (parent !== 'Subscription') collect(node.arguments);
        if (parent === 'ReplyEvent' && /cursor/i.test(name)) asksCursors = true;
      },
      [Kind.FRAGMENT_DEFINITION](node) {
        // A selection by another type than the ones above, such as `... on Content`.
        if (!SAME[getNamedType(types.getType())?.name ?? node.typeCondition.name.value]) isShared = false;
      },
      [Kind.FRAGMENT_SPREAD]: ({ directives }) => collect(directives),
      [Kind.INLINE_FRAGMENT]: ({ directives }) => collect(directives),
    }),
  );
  return { field, isShared, asksCursors, variables: [...variables].sort() };
}
