import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { soak } from '../../../bench/soak/rounds.js';
import { Site } from '../../../bench/soak/site.js';

/** A build, an initdb and four restarts, on a machine that runs other specs at the same time. */
const PATIENCE = 400_000;

/** One round of `npm run soak`, which tells how long each took. Other systems do not show whose child a process is. */
(process.platform === 'linux' ? describe : describe.skip)('an installation whose parts are killed', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it(
    'loses and doubles nothing that it acknowledged, and comes back by itself, whichever part it is',
    async () => {
      const { deaths, acknowledged, faults, unseen, exitCode } = await soak(directory, 1);
      expect(deaths.map(({ part }) => part)).toEqual(['worker', 'API', 'PostgreSQL', 'supervisor']);
      expect({ faults, unseen, exitCode }).toEqual({ faults: [], unseen: [], exitCode: 0 });
      expect(acknowledged).toBeGreaterThan(20);
    },
    PATIENCE,
  );

  it(
    'ends with a sentence where a part dies again and again, and has never said that it runs',
    async () => {
      const site = await Site.start(directory);
      try {
        while (site.isRunning) {
          const worker = site.pidOf('worker');
          if (worker !== null) process.kill(worker, 'SIGKILL');
          await sleep(20);
        }
        expect(await site.stop()).toBe(1);
        expect(site.output).toMatch(/^The worker was ended by SIGKILL\. It is started again in \d\.\d s\.$/m);
        expect(site.output).toMatch(/^The worker was ended by SIGKILL, 6 times in a row .* given up\..*\n.* above\.$/m);
        expect(site.output).toMatch(/^Everything else is stopped\.$/m);
        expect(site.output).not.toContain('Commonplace is running');
        expect([site.pidOf('API'), site.pidOf('PostgreSQL')]).toEqual([null, null]);
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );
});
