import { useVisit } from '../page/context.js';
import { Problem } from '../page/problem.js';
import type { Visit } from '../page/visit.js';

const COOKIE = 'cookies-taken';

/** Asks the browser to bring a cookie along with the form: without any, nobody stays signed in. */
export function AsksForCookie() {
  const { reply, request } = useVisit();
  if (request.cookies[COOKIE] === undefined)
    void reply.setCookie(COOKIE, '1', { path: '/', sameSite: 'lax', httpOnly: true });
  return <input type="hidden" name={COOKIE} value="asked" />;
}

/** What to say to somebody whose browser was asked, and brought none. */
export function cookiesRefused({ form, request, t }: Visit): Problem | undefined {
  if (!form.flag(COOKIE) || request.cookies[COOKIE] !== undefined) return undefined;
  return new Problem({ message: t('members.noCookies'), extensions: { code: 'BAD_USER_INPUT', fields: [] } });
}

/** The session's own cookies say it from now on. */
export function forgetAsking({ reply }: Visit): void {
  void reply.clearCookie(COOKIE, { path: '/' });
}
