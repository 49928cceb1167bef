import { ago, MEMBERS, memberId, otherId } from './ids.js';

/** Sessions, keys and attempts, of which some are past, and jobs, more than are handed over at once. */
export function platform(courses: number): string[] {
  const members = `generate_series(0, ${courses - 1}) c cross join generate_series(0, ${MEMBERS - 1}) m cross join generate_series(1, 2) n`;
  return [
    `insert into session (id, member_id, created_at, expires_at, browser, last_used_at)
     select ${otherId('a2000000', 'c', 'm * 4 + n')}, ${memberId('c', 'm')}, ${ago("interval '40 days'")}, ${ago("(case n when 1 then 1 else -20 end) * interval '1 day'")}, 'Firefox', ${ago("interval '2 days'")} from ${members}`,
    `insert into refresh_token (hash, session_id, issued_at, replaced_at)
     select sha256(convert_to(id::text || n, 'UTF8')), id, created_at, case n when 1 then created_at + interval '1 day' end from session cross join generate_series(1, 2) n`,
    `insert into password_reset (hash, member_id, expires_at)
     select sha256(convert_to(id::text, 'UTF8')), id, ${ago("interval '-1 hour'")} from member where id::text like '%4'`,
    `insert into idempotency_key (member_id, key, operation, input_hash, result, created_at)
     select ${memberId('c', 'm')}, 'key-' || m || '-' || n, 'createReply', sha256(''), '{}', ${ago("n * interval '20 hours'")} from ${members}`,
    `insert into attempt (key, used, resets_at) select 'sign-in:' || c || ':' || m, n, ${ago("(m - 4) * interval '1 minute'")} from ${members} where n = 1`,
    `insert into outbox (task, payload) select 'post-published', jsonb_build_object('number', m) from ${members}`,
    `insert into worker (id) values ('pool-1'), ('pool-2')`,
    `insert into graphile_worker._private_tasks (identifier) values ('post-published:tell') on conflict do nothing`,
    `insert into graphile_worker._private_jobs (task_id, attempts, max_attempts, last_error)
     select t.id, case when n = 1 and m % 10 = 1 then 12 else 0 end, 12, case n when 1 then 'Error' end
     from graphile_worker._private_tasks t cross join ${members}`,
  ];
}
