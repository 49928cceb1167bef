import type { Strategy } from 'passport-strategy';

/**
 * Runs a Passport strategy on a request as a framework does (Passport's contract: a copy of the strategy that is told
 * what to do with each outcome), but without Connect's middleware, which would need Express's request and response.
 *
 * @returns the user, or null where the strategy fails
 */
export function authenticate<User>(strategy: Strategy, request: object): Promise<User | null> {
  return new Promise((resolve, reject) => {
    const run = Object.create(strategy) as Strategy;
    run.success = (user) => resolve(user as User);
    run.fail = () => resolve(null);
    run.error = reject;
    run.authenticate(request as never);
  });
}
