import { AccessTokens } from '#members';
import type { World } from '../factories/world.js';
import type { Answer, Json, TestApi } from './api.js';

/** The people of a world, over the API: each by their place in it, `null` for a visitor. */
export class WorldClient {
  constructor(
    readonly api: TestApi,
    readonly world: World,
  ) {}

  /** A token of this moment, so that the clock may go on as far as a test likes. */
  token(member: number | null): string | undefined {
    if (member === null) return undefined;
    const { id: memberId, sessionId } = this.world.members[member]!;
    return this.api.app.get(AccessTokens, { strict: false }).issue({ memberId, sessionId }).accessToken;
  }

  /** Runs an operation as somebody. Whatever comes back is the answer. */
  as(member: number | null, document: string, variables: object = {}): Promise<Answer> {
    return this.api.graphql(document, variables, { token: this.token(member) });
  }

  /** Runs an operation that must succeed, and answers its data. */
  ok(member: number | null, document: string, variables: object = {}): Promise<Json> {
    return this.api.ok(document, variables, { token: this.token(member) });
  }

  /** Runs a mutation of one input. */
  mutate(member: number | null, mutation: string, input: object, payload: string): Promise<Answer> {
    return this.as(member, mutationDocument(mutation, payload), { input });
  }

  /** Runs a mutation that must succeed, and answers its payload. */
  async must(member: number | null, mutation: string, input: object, payload: string): Promise<Json> {
    return (await this.ok(member, mutationDocument(mutation, payload), { input }))[mutation];
  }
}

function mutationDocument(mutation: string, payload: string): string {
  const inputs: Record<string, string> = {
    removeReflection: 'RemoveContentInput',
    removeReply: 'RemoveContentInput',
    removeCaseStudy: 'RemoveContentInput',
  };
  const type = inputs[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} } }`;
}
