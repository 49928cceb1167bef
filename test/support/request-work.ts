import { limits } from '#kernel';

/**
 * What the work of a request is counted as, beside the request itself: nothing, or a whole budget. How long anything takes depends on
 * the computer, so whoever counts what is left of a budget says one of them. Until `jest.restoreAllMocks()`.
 */
export function setRequestWork(what: 'nothing' | 'everything'): void {
  const milliseconds = what === 'nothing' ? Number.POSITIVE_INFINITY : Number.MIN_VALUE;
  jest.replaceProperty(limits.requestsPerMinute as { work: number }, 'work', milliseconds);
}
