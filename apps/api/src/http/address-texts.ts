import type { FastifyRequest } from 'fastify';
import { checkIncomingText, type FieldProblem, InvalidInput, limits } from '#kernel';

/**
 * Refuses what no look-up by an address can be for, as the edge of GraphQL does: before anything looks at it.
 * @throws InvalidInput with the name of each part of the path or query that is wrong
 */
export function refuseOddTexts({ params, query }: FastifyRequest): void {
  const problems = [
    ...problemsIn(params, limits.addressCharacters),
    // Cursors, and addresses to come back to.
    ...problemsIn(query, limits.urlCharacters),
  ];
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, limits.query.problems));
}

function problemsIn(texts: unknown, most: number): FieldProblem[] {
  return Object.entries(texts ?? {}).flatMap(([path, value]): FieldProblem[] => {
    const message = [value]
      .flat()
      .map((one) => (typeof one === 'string' ? checkIncomingText(one, most) : null))
      .find((problem) => problem !== null);
    return message ? [{ path: path.slice(0, limits.idCharacters), message }] : [];
  });
}
