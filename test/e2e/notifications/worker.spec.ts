import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { Database, loadConfig } from '#platform';
import { type RunningJobs, runJobs, type Work } from '../../../apps/worker/src/runner.js';
import { WORK, WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { buildWorld } from '../../factories/world.js';
import { startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, ANSWERER, WATCHER] = [0, 1, 2];

describe('the worker', () => {
  let api: TestApi;
  let application: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;
  let running: RunningJobs;

  beforeAll(async () => {
    api = await startApi();
    const config = loadConfig({ DATABASE_URL: api.database.url, NODE_ENV: 'test' });
    application = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: false });
    const { database } = api;
    running = await runJobs(
      application.get(Database),
      database.url,
      application.get<Work>(WORK),
      pino({ level: 'silent' }),
    );
  });
  afterAll(async () => {
    await running?.stop();
    await application?.close();
    await api.close();
  });

  it('tells those who watch of each text once it is out', async () => {
    const world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, {}],
      courses: [{}],
      enrolments: [AUTHOR, ANSWERER, WATCHER].map((member) => ({ member, course: 0 })),
      subjects: [{ author: AUTHOR, course: 0, title: 'Quiet hours' }],
    });
    const people = new WorldClient(api, world);
    const course = { courseId: world.courses[0], level: 'WATCHING' };
    await people.must(WATCHER, 'setCourseWatchLevel', course, 'course { id }');
    await people.must(ANSWERER, 'createReply', { threadId: world.id(0), bodyMarkdown: 'Well put.' }, 'reply { id }');
    const { reflection } = await people.must(
      ANSWERER,
      'createReflection',
      { title: 'Loud hours', bodyMarkdown: 'Are needed, too.', courseId: world.courses[0] },
      'reflection { id }',
    );
    await people.must(ANSWERER, 'publishReflection', { id: reflection.id }, 'reflection { id }');
    const told = async () =>
      (await people.ok(WATCHER, '{ viewer { notifications { nodes { message } } } }')).viewer.notifications.nodes
        .map(({ message }: { message: string }) => message.replace(/^@\S+ /, ''))
        .toSorted();
    while ((await told()).length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await told()).toEqual(['published “Loud hours”', 'wrote in “Quiet hours”']);
  });
});
