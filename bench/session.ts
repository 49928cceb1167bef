import jwt from 'jsonwebtoken';
import pg from 'pg';

/** What the servers under measurement sign with. */
export const SECRET = 'only this benchmark signs with this secret';

/** Sessions of as many members who are this in a course, and their tokens, made without their passwords. */
export async function openSessions(
  ownerUrl: string,
  count: number,
  role: 'LEARNER' | 'INSTRUCTOR' = 'LEARNER',
): Promise<string[]> {
  return open(ownerUrl, `select member_id from course_member where role = '${role}' order by member_id limit ${count}`);
}

/** The same of these members, in their order. */
export async function openSessionsOf(ownerUrl: string, memberIds: readonly string[]): Promise<string[]> {
  const given = memberIds.map((id) => `('${id}'::uuid)`).join(', ');
  return open(ownerUrl, `select member_id from (values ${given}) given(member_id)`);
}

async function open(ownerUrl: string, members: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string; member_id: string }>(
    `insert into session (id, member_id, created_at, expires_at)
    select gen_random_uuid(), member_id, now(), now() + interval '1 day' from (${members}) m returning id, member_id`,
  );
  await client.end();
  return rows.map(({ id, member_id }) => jwt.sign({ sid: id }, SECRET, { subject: member_id, expiresIn: '1 day' }));
}
