import { onDuty, type Viewer, visitor } from './viewer.js';

const now = new Date('2026-10-05T09:00:00.000Z');
const chief: Viewer = {
  ...visitor(now),
  memberId: 'm',
  isAdmin: true,
  isCurator: true,
  courses: ['here', 'there'],
  instructs: ['here', 'there'],
};

describe('who is on duty', () => {
  it('is everybody who is not suspended, as they are', () => {
    expect(onDuty(chief)).toBe(chief);
  });

  it('is nobody who is suspended everywhere', () => {
    const suspended = onDuty({ ...chief, suspendedUntil: new Date(now.getTime() + 1) });
    expect(suspended).toMatchObject({ isAdmin: false, isCurator: false, instructs: [], courses: ['here', 'there'] });
  });

  it('leaves out the course in which they are suspended, and nothing else', () => {
    expect(onDuty({ ...chief, suspendedIn: ['here', 'elsewhere'] })).toMatchObject({
      isAdmin: true,
      isCurator: true,
      instructs: ['there'],
    });
  });
});
