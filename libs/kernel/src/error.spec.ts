import { NotFound, RolesSuspended, Suspended } from './error.js';

describe('an error', () => {
  it('tells of a moment to the minute, in the way that people write it', () => {
    const until = new Date('2026-12-25T00:00:59.999Z');
    for (const { message } of [new Suspended(until), new RolesSuspended(until)]) {
      expect(message).toContain(' until 2026-12-25 00:00 UTC');
      expect(message).toContain('appealDecision');
    }
  });

  it('about what is not found says what to check: of people their handle, of things their address', () => {
    expect(new NotFound('member of this course').message).toBe(
      'There is no such member of this course, or none that you may see. Check the handle or the id.',
    );
    expect(new NotFound('content').message).toBe(
      'There is no such content, or it is not yours to see. Check the id or the address, or ask whoever sent it.',
    );
  });
});
