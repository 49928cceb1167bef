import { cookieNames } from '#members';
import { Config } from '#platform';
import type { TestApi } from './api.js';
import { PageReader } from './page-reader.js';
import type { WorldClient } from './world-client.js';

/** A browser in which somebody of a world is signed in; a visitor's with null. */
export function readerOf(
  people: WorldClient,
  member: number | null,
  { zone, language }: { zone?: string; language?: string } = {},
): PageReader {
  const reader = new PageReader(people.api, language ? { 'accept-language': language } : {});
  if (zone) reader.cookies.set('zone', { value: zone, path: '/' });
  const token = people.token(member);
  if (token) reader.cookies.set(accessCookie(people.api), { value: token, path: '/' });
  return reader;
}

function accessCookie(api: TestApi): string {
  return cookieNames(api.app.get(Config, { strict: false })).access;
}
