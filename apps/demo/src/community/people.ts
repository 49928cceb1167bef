import { Role } from '#courses';
import { NameAudience } from '#members';
import { readText } from './text/text-file.js';
import type { Fields, Value } from './text/value.js';
import type { DemoLogin, DemoMember, Standing } from './type.js';

const STANDINGS = ['ORDINARY', 'CURATOR', 'ADMIN'] as const satisfies readonly Standing[];

/** Everybody in the demo, the admin first: on an empty installation the first member is its admin. */
export const members: readonly DemoMember[] = membersIn(readText('members.yaml').yaml);

const handles = new Set(members.map(({ handle }) => handle));

/** On the roster of the main course, and not there: one has stopped weeks ago, one has never begun. */
export const absent: ReadonlySet<string> = new Set(
  members.filter((member) => member.absent).map(({ handle }) => handle),
);

/** The three logins that the start box prints. The others have no password that anybody knows. */
export const logins: Readonly<Record<'learner' | 'instructor' | 'admin', DemoLogin>> = {
  learner: { handle: 'mina', password: 'bees-in-the-stacks-7' },
  instructor: { handle: 'oduya', password: 'two-desks-one-phone-4' },
  admin: { handle: 'wren', password: 'smoke-but-no-fire-9' },
};

/** A lecturer whom several people mention and who never signed up: the mention stays plain text. */
export const withoutAccount = 'corrigan';

export function isMember(handle: string): boolean {
  return handles.has(handle);
}

/** The handle of somebody in the demo. */
export function handleIn(value: Value): string {
  return value.nameIn(handles, 'the handle of somebody in members.yaml');
}

function membersIn(list: Value): readonly DemoMember[] {
  const seen = new Set<string>();
  return list.list().map((entry) =>
    entry.fields((fields) => {
      const member = memberIn(fields);
      if (seen.has(member.handle)) throw fields.get('handle').error('is there twice. Keep one of the two.');
      seen.add(member.handle);
      return member;
    }),
  );
}

function memberIn(fields: Fields): DemoMember {
  const handle = fields.get('handle').text();
  return {
    handle,
    displayName: fields.get('displayName').text(),
    email: `${handle}@example.org`,
    affiliation: fields.find('affiliation')?.text() ?? null,
    bioMarkdown: fields.find('bio')?.text() ?? '',
    nameAudience: fields.get('nameAudience').oneOf(Object.values(NameAudience)),
    role: fields.find('role')?.oneOf(Object.values(Role)) ?? 'LEARNER',
    standing: fields.find('standing')?.oneOf(STANDINGS) ?? 'ORDINARY',
    joinedDaysAgo: fields.get('joinedDaysAgo').number(),
    absent: fields.find('absent')?.flag() ?? false,
  };
}
