import pino from 'pino';
import { Unauthenticated } from '#kernel';
import { NestLog } from './log.js';

it('tells faults, and nothing that only the caller did wrong', () => {
  const lines: string[] = [];
  const log = new NestLog(pino({}, { write: (line: string) => lines.push(line) }));
  log.error(new Unauthenticated('Sign in first.'), 'ExceptionsHandler');
  expect(lines).toEqual([]);
  log.error(new Error('It broke.'), 'ExceptionsHandler');
  expect(lines).toEqual([expect.stringContaining('It broke.')]);
});
