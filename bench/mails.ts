import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrateJobQueue } from '#platform';
import type { BenchDatabase } from './bench-database.js';
import { fill } from './data.js';
import { median, printTable } from './figure.js';
import { MailSink } from './mail-sink.js';
import { cpuSeconds, postgresCpuSeconds } from './server.js';

/** A mail for each of so many members, of an answer that they may see: due at once. */
const WAITING = `
  with told as (
    insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
    select gen_random_uuid(), m.id, 'REPLY', p.author_id, p.thread_id, p.number, now() - interval '20 minutes'
    from (select id from member order by id limit $2) m
    cross join lateral (select * from post p where p.thread_id = $1 and p.number > 0 and p.author_id <> m.id order by p.number limit 1) p
    returning *)
  insert into mail_item (member_id, about, notification_id, kind, created_at, due_at)
  select member_id, thread_id || '.' || number, id, kind, created_at, now() from told`;

/** How many mails a minute a worker sends by a server on this computer, each with what its reader may see at that moment. */
export async function measureMails({ ownerUrl, pid, environment }: BenchDatabase, quick: boolean): Promise<void> {
  console.log('Filling the database …');
  const { threads } = await fill(ownerUrl);
  await migrateJobQueue(ownerUrl);
  const [rounds, most] = quick ? [3, 200] : [7, 1_000];
  const sink = await MailSink.start();
  const client = new pg.Client(ownerUrl);
  await client.connect();
  await client.query('insert into mail_address (member_id, confirmed_at) select id, now() from member');
  await client.query(`insert into mail_progress (since, planned_until) values (now() - interval '1 hour', now())`);
  const worker = await startWorker({ ...environment, SMTP_URL: sink.url });
  const [rates, own, database]: [number[], number[], number[]] = [[], [], []];
  try {
    for (let round = 0; round <= rounds; round++) {
      await client.query('delete from mail_item');
      await client.query('delete from notification');
      const { rowCount } = await client.query(WAITING, [threads.hundred, most]);
      const [before, due] = [sink.mails.length, rowCount ?? 0];
      const used = [cpuSeconds(worker.pid as number), postgresCpuSeconds(pid)] as const;
      const began = performance.now();
      await client.query(`select graphile_worker.add_job('send-mail')`);
      while (sink.mails.length < before + due) await sleep(10);
      const seconds = (performance.now() - began) / 1_000;
      // The first round warms up.
      if (round === 0) continue;
      rates.push((due / seconds) * 60);
      own.push(((cpuSeconds(worker.pid as number) - used[0]) / due) * 1_000);
      database.push(((postgresCpuSeconds(pid) - used[1]) / due) * 1_000);
    }
  } finally {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    await client.end();
    await sink.stop();
  }
  printTable(`(m) Mails of one worker, by a server on this computer (median of ${rounds} rounds of ${most})`, [
    {
      'mails a minute': Math.round(median(rates)),
      spread: `${Math.round(Math.min(...rates))}–${Math.round(Math.max(...rates))}`,
      'worker ms': median(own).toFixed(2),
      'PostgreSQL ms': median(database).toFixed(2),
    },
  ]);
}

async function startWorker(environment: Record<string, string>): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('../apps/worker/src/main.js', import.meta.url));
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise<void>((works, fails) => {
    child.on('message', (said) => said === 'works' && works());
    child.on('exit', () => fails(new Error('The worker did not start.')));
  });
  return child;
}
