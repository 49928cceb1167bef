import type { FastifyRequest } from 'fastify';
import { checkArrival, type FieldProblem, InvalidInput, limits } from '#kernel';

/**
 * Refuses what no look-up by an address can be for, as the edge of GraphQL does: before anything looks at it.
 * @throws InvalidInput with the name of each part of the path or query that is wrong
 */
export function refuseOddTexts({ params, query }: FastifyRequest): void {
  const problems = [...Object.entries(params ?? {}), ...Object.entries(query ?? {})].flatMap(
    ([path, value]): FieldProblem[] => {
      const message = [value]
        .flat()
        .map(problemOf)
        .find((problem) => problem !== null);
      return message ? [{ path: path.slice(0, limits.idCharacters), message }] : [];
    },
  );
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, limits.query.problems));
}

function problemOf(value: unknown): string | null {
  return typeof value === 'string' ? checkArrival(value, limits.addressCharacters) : null;
}
