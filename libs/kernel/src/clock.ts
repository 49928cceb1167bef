/** The present moment for every business rule. Tests put their own clock in its place. */
export class Clock {
  now(): Date {
    return new Date();
  }
}
