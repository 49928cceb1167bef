import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { moderates, seesReply, seesSubject } from '#visibility';
import { openConnections } from './baseline-connections.js';
import { ShelfBaseline } from './baseline-shelf.js';
import { placed } from './placed.js';

/*
 * What the product is held against: the same answers by hand, with nothing between node:http and prepared statements
 * whose limits are literals. It knows four documents by heart, checks the token and the session, and applies the same
 * visibility rule in SQL; it parses no GraphQL, validates nothing, limits nothing and keeps no log. With PIPELINES=on its
 * statements go out together on few connections.
 */
const secret = process.env.SESSION_SECRET as string;
const pool = await openConnections(process.env.PIPELINES === 'on');

const SESSION = `
  select array(select c.course_id from course_member c where c.member_id = m.id)::text as courses,
    array(select c.course_id from course_member c where c.member_id = m.id and c.role = 'INSTRUCTOR')::text as instructs,
    array(select p.id from course_member c join prompt p on p.course_id = c.course_id
      where c.member_id = m.id and c.role = 'LEARNER' and p.post_first and (p.closes_at is null or p.closes_at > $3)
      and not exists (select from thread t join reflection r on r.thread_id = t.id
        where t.prompt_id = p.id and t.author_id = m.id and t.status in ('VISIBLE', 'HELD', 'HIDDEN')
        and r.word_count >= coalesce(p.minimum_words, 0)))::text as gates,
    m.is_admin, m.is_curator, m.suspended_until
  from session s join member m on m.id = s.member_id
  where s.id = $1 and s.member_id = $2 and s.ended_at is null and s.expires_at > $3`;

const range = (where: string) => `
  select t.* from thread t where t.kind = 'REFLECTION' and ${where} and ${seesSubject('t')}
  order by t.published_at desc, t.id desc limit 21`;

const NAME = `case when m.id = $1::uuid or m.name_audience = 'EVERYONE' or (m.name_audience = 'MEMBERS' and $1::uuid is not null)
    or ((m.name_audience = 'COURSEMATES' or $5::uuid[] <> '{}') and exists (select from course_member mate where mate.member_id = m.id
      and (mate.course_id = any($5::uuid[]) or (m.name_audience = 'COURSEMATES' and mate.course_id = any($4::uuid[])))))
  then m.display_name end as name`;

/** For a visitor, or a learner, who is in courses, instructs none and is neither admin nor curator: the benchmark asks as nobody else. */
const FEED = `
  with t as (select * from ((${range('t.reach = 1')}) union all (${range('t.reach = 2')})
    union all (select f.* from unnest($4::uuid[]) c(id) cross join lateral (${range('t.course_id = c.id and t.reach = 3')}) f)
    union all (select f.* from (values (3), (4)) own(reach) cross join lateral (${range(`t.author_id = $1::uuid and t.reach = own.reach
      and not coalesce(t.course_id = any(case own.reach when 3 then $4::uuid[] else $5::uuid[] end), false)`)}) f)) u
    order by published_at desc, id desc limit 21)
  select t.id, r.title, r.excerpt, t.published_at, r.word_count, m.handle, ${NAME}, t.author_id, t.status, t.course_id,
    t.reply_count, t.locked, t.last_reply_at, ${moderates('t')} as moderated
  from t join reflection r on r.thread_id = t.id left join member m on m.id = t.author_id
  order by t.published_at desc, t.id desc`;

const threadPage = (continued: boolean) => `
  with r as (select t.*, ${moderates('t')} as moderated from thread t where t.id = $8::uuid and ${seesSubject('t')}
    ${continued ? '' : 'and $9::text is null'})
  select r.reply_count, p.number, p.depth, ${seesReply('p', 'r.moderated')} as seen, p.status, p.html, p.created_at, p.edited_at,
    encode(p.path, 'hex') as path, m.handle, ${NAME}
  from r cross join lateral (select * from (
    (select p.* from post p where p.thread_id = r.id and p.presence = 2 and p.path > ${continued ? '$9::bytea' : "''"} order by p.path limit 51)
    union all
    (select p.* from post p where p.thread_id = r.id and p.presence < 2 and not r.moderated and p.path > ${continued ? '$9::bytea' : "''"}
      and p.number = any(array(select unnest(path_numbers(o.path)) from post o
        where o.thread_id = r.id and o.author_id = $1::uuid and o.status in ('HELD', 'HIDDEN'))) order by p.path limit 51)) f
    order by path limit 51) p
  left join member m on m.id = p.author_id order by p.path`;

const shelf = new ShelfBaseline(pool, NAME);

const statements = {
  feed: { name: 'feed', text: placed(FEED) },
  first: { name: 'first', text: placed(threadPage(false)) },
  next: { name: 'next', text: placed(threadPage(true)) },
};

async function viewerOf(request: IncomingMessage, now: Date): Promise<unknown[]> {
  if (!request.headers.authorization) return [null, false, false, '{}', '{}', '{}', now];
  const [head, claims, signature] = request.headers.authorization.slice(7).split('.') as [string, string, string];
  const expected = createHmac('sha256', secret).update(`${head}.${claims}`).digest();
  if (!timingSafeEqual(expected, Buffer.from(signature, 'base64url'))) throw new Error('bad signature');
  const { sub, sid, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  if (exp * 1000 <= now.getTime()) throw new Error('expired');
  const { rows } = await pool.query({ name: 'session', text: SESSION, values: [sid, sub, now] });
  const [row] = rows;
  return [sub, row.is_admin, row.is_curator, row.courses, row.instructs, row.gates, now];
}

async function feed(viewer: unknown[]): Promise<unknown> {
  const { rows } = await pool.query({ ...statements.feed, values: viewer });
  const nodes = rows.slice(0, 20).map((row) => {
    const own = row.author_id === viewer[0];
    const signedIn = viewer[0] !== null;
    return {
      id: row.id,
      title: row.title,
      excerpt: row.excerpt,
      publishedAt: row.published_at.toISOString(),
      wordCount: row.word_count,
      author: row.author_id && { handle: row.handle, displayName: row.name },
      thread: {
        replyCount: row.reply_count,
        locked: row.locked,
        lastReplyAt: row.last_reply_at?.toISOString() ?? null,
      },
      viewerCan: {
        reply: signedIn && (!row.locked || row.moderated),
        edit: own,
        remove: own,
        report: signedIn && !own && row.status === 'VISIBLE',
        moderate: row.moderated && !own,
        rate: false,
      },
    };
  });
  const last = nodes.at(-1);
  const endCursor = last ? Buffer.from(`rn|${last.publishedAt}|${last.id}`, 'latin1').toString('base64url') : null;
  return { reflections: { nodes, pageInfo: { hasNextPage: rows.length > 20, endCursor } } };
}

async function threadOf(viewer: unknown[], id: string, after: string | null): Promise<unknown> {
  const cursor = after && `\\x${Buffer.from(after, 'base64url').toString('latin1').slice(2)}`;
  const { rows } = await pool.query({
    ...(cursor ? statements.next : statements.first),
    values: [...viewer, id, cursor],
  });
  const nodes = rows.slice(0, 50).map((row) => ({
    id: `${id}.${row.number}`,
    number: row.number,
    depth: row.depth,
    status: row.seen ? row.status : 'REMOVED',
    bodyHtml: row.seen ? row.html : null,
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    author: { handle: row.handle, displayName: row.name },
  }));
  const path = rows[nodes.length - 1]?.path;
  const endCursor = path ? Buffer.from(`t|${path}`, 'latin1').toString('base64url') : null;
  return {
    thread: {
      replyCount: rows[0]?.reply_count,
      replies: { nodes, pageInfo: { hasNextPage: rows.length > 50, endCursor } },
    },
  };
}

function answer(viewer: unknown[], operation: string, variables: Record<string, string>): Promise<unknown> {
  if (operation === 'Feed') return feed(viewer);
  if (operation === 'Shelf') return shelf.list(viewer);
  if (operation === 'CaseStudy') return shelf.page(viewer, variables.slug as string);
  return threadOf(viewer, variables.id as string, variables.after ?? null);
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
      const viewer = await viewerOf(request, new Date());
      const data = await answer(viewer, query.split(/\W+/)[1], variables);
      const body = `${JSON.stringify({ data })}\n`;
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
