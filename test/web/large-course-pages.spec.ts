import { buildWorld } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import type { PageReader, ReadPage } from '../support/page-reader.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const DAY = 24 * 60 * 60 * 1000;
const MEMBERS = 1_000;
const REMOVED = 120;
const GUIDE = 0;

describe('a course of 1,000 members', () => {
  let api: TestApi;
  let reader: PageReader;
  let most = 0;

  beforeAll(async () => {
    api = await startApi();
    const now = api.clock.now();
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    const learners = Array.from({ length: MEMBERS - 1 }, (_, at) => at + 1);
    const twelve = Array.from({ length: 12 }, (_, at) => at);
    const world = await buildWorld(api.db, {
      now,
      members: [
        {},
        ...learners.map((at) => ({ displayName: `Learner Number ${at}` })),
        ...Array.from({ length: REMOVED }, (_, at) => ({ displayName: `Removed Number ${at}` })),
      ],
      courses: [{ slug: 'vast', title: 'Vast' }],
      enrolments: [
        { member: GUIDE, course: 0, role: 'INSTRUCTOR' as const },
        ...learners.map((member) => ({ member, course: 0 })),
      ],
      prompts: twelve.map((at) => ({ course: 0, dueAt: ago(20 - at), repliesRequired: 2 })),
      subjects: learners.slice(0, 100).map((author) => ({ author, prompt: author % 12, at: ago(3) })),
      replies: learners.slice(0, 90).map((at) => ({ subject: at, author: at, at: ago(2) })),
    });
    await api.db.pool.query(
      `insert into course_removal (course_id, member_id, removed_by, removed_at)
       select $1, id, $2, $3 from unnest($4::uuid[]) as gone(id)`,
      [world.courses[0], world.members[GUIDE]!.id, ago(1), world.members.slice(MEMBERS).map(({ id }) => id)],
    );
    reader = readerOf(new WorldClient(api, world), GUIDE);
  });
  afterAll(() => {
    if (process.env.SHOW) console.log(most);
    return api.close();
  });

  /** A page in at most so many statements and little HTML, in rows and in what their values come to. */
  const open = async (path: string, statements: number): Promise<ReadPage> => {
    const asked = await api.statements.during(() => reader.open(path));
    const page = reader.page!;
    const bytes = Buffer.byteLength(page.html);
    most = Math.max(most, bytes);
    expect([path, page.status, asked.length <= statements, bytes <= 200_000]).toEqual([path, 200, true, true]);
    return page;
  };
  /** All that stands in a list, from page to page. */
  const walk = async (path: string, selector: string, next: string, statements: number, pageSize: number) => {
    const found: string[] = [];
    for (let address: string = path; address; ) {
      const { $ } = await open(address, statements);
      const here = $(selector)
        .toArray()
        .map((one) => $(one).text());
      expect(here.length).toBeLessThanOrEqual(pageSize);
      found.push(...here);
      const on = $(next).attr('href')?.replace(/#.*/, '');
      address = on ? `${path.split('?')[0]}${on}` : '';
    }
    return found;
  };

  it('has an office that shows fifty at a time, and reaches each of them', async () => {
    const path = '/courses/vast/office/people';
    const pager = 'ul.people + .pager [rel=next]';
    const all = await walk(path, 'main ul.people:not(#removed ~ ul) .handle', pager, 9, 50);
    expect(new Set(all).size).toBe(MEMBERS);
    const instructors = await open(`${path}?role=instructors`, 9);
    expect(instructors.$('ul.people').first().find('li')).toHaveLength(1);
    const gone = await walk(path, '#removed ~ ul.people .handle', '#removed ~ .pager [rel=next]', 9, 50);
    expect(new Set(gone).size).toBe(REMOVED);
  });

  it('has a page of who is in it, and one of who takes part, page by page', async () => {
    const members = await walk('/courses/vast/members', 'ul.people .handle', '.pager [rel=next]', 7, 50);
    expect(new Set(members).size).toBe(MEMBERS);
    const learners = await walk('/courses/vast/participation', '.matrix tbody th a', '.pager [rel=next]', 5, 50);
    expect(learners).toHaveLength(MEMBERS - 1);
    await open('/courses/vast/participation?show=missing&prompt=3', 5);
  });

  it('has a graph of the busiest, with a table of as many lines, and names of those apart a hundred at a time', async () => {
    const { $, text } = await open('/courses/vast/replies', 7);
    expect($('svg.reply-graph .node').length).toBeLessThanOrEqual(80);
    expect($('.counts tbody tr')).toHaveLength($('svg.reply-graph .tie').length);
    expect(text).toContain('1 to 100 of');
    const apart = await walk('/courses/vast/replies', 'ul.names li', '.pager [rel=next]', 7, 100);
    const counted = Number(/1 to 100 of ([\d,]+)/.exec(text)?.[1]?.replace(',', ''));
    expect([counted, new Set(apart).size]).toEqual([apart.length, apart.length]);
    expect(apart.length).toBeGreaterThan(MEMBERS - 200);
    for (const odd of ['x', '-1', '99999', '1e3']) await open(`/courses/vast/replies?apart=${odd}`, 7);
  });

  it('has every page of its office and of what is asked in it in few statements', async () => {
    for (const part of ['', '/invitation', '/settings', '/copy', '/unanswered', '/new-prompt'])
      await open(`/courses/vast/office${part}`, 9);
    await open('/courses/vast', 11);
  });
});
