import { type Viewer, visitor, withActiveRoles } from './viewer.js';

const now = new Date('2026-10-05T09:00:00.000Z');
const chief: Viewer = {
  ...visitor(now),
  memberId: 'm',
  isAdmin: true,
  isCurator: true,
  courses: ['here', 'there'],
  instructs: ['here', 'there'],
};

describe('who is in office', () => {
  it('is everybody who is not suspended, as they are', () => {
    expect(withActiveRoles(chief)).toEqual({ ...chief, suspendedRoles: { any: false, instructs: [] } });
  });

  it('is nobody who is suspended everywhere', () => {
    const suspended = withActiveRoles({ ...chief, suspendedUntil: new Date(now.getTime() + 1) });
    expect(suspended).toMatchObject({
      isAdmin: false,
      isCurator: false,
      instructs: [],
      courses: ['here', 'there'],
      suspendedRoles: { any: true, instructs: ['here', 'there'] },
    });
    const learner = { ...visitor(now), memberId: 'm', courses: ['here'] };
    expect(withActiveRoles({ ...learner, suspendedUntil: new Date(now.getTime() + 1) }).suspendedRoles.any).toBe(false);
  });

  it('leaves out the course in which they are suspended, and nothing else', () => {
    expect(withActiveRoles({ ...chief, suspendedIn: ['here', 'elsewhere'] })).toMatchObject({
      isAdmin: true,
      isCurator: true,
      instructs: ['there'],
      suspendedRoles: { any: true, instructs: ['here'] },
    });
  });
});
