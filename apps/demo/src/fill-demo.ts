import { NestFactory } from '@nestjs/core';
import { type Config, connect, type Database, Statement } from '#platform';
import { DemoModule, demoEntities } from './demo.module.js';
import { OneTransaction } from './one-transaction.js';
import { Play } from './play.script.js';
import { ScriptedClock } from './scripted-clock.js';

/** `empty`: nobody has signed up yet; `demo`: the demo community is there; `own`: people have begun without it. */
type Inhabitants = 'empty' | 'demo' | 'own';

const INHABITANTS = new Statement(
  'demo/inhabitants',
  {},
  `select case when count(*) = 0 then 'empty' when bool_or(is_demo) then 'demo' else 'own' end as inhabitants from member`,
);
/** All of them: there were none before. */
const MARK = new Statement('demo/mark-members', {}, 'update member set is_demo = true');
/** What follows from a text that was just written has long followed here: nobody is told of a story's past. */
const SEND_NOTHING = new Statement('demo/send-nothing', {}, 'delete from outbox');

/**
 * Writes the demo community into an installation that is empty; any other is left as it is. It is there as a whole, or
 * not at all.
 *
 * @param now the moment that the community's story ends at
 * @returns whether the demo community lives there afterwards
 */
export async function fillDemo(config: Config, now: Date): Promise<boolean> {
  const database = await OneTransaction.begin(await connect({ url: config.databaseUrl, entities: demoEntities }));
  try {
    const inhabitants = await inhabitantsOf(database);
    if (inhabitants === 'empty') await write(config, now, database);
    return inhabitants !== 'own';
  } finally {
    await database.close();
  }
}

async function inhabitantsOf(database: Database): Promise<Inhabitants> {
  return (await database.row<{ inhabitants: Inhabitants }>(INHABITANTS))?.inhabitants ?? 'empty';
}

async function write(config: Config, now: Date, database: OneTransaction): Promise<void> {
  const module = DemoModule.forRoot(config, new ScriptedClock(now), database);
  const application = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    await application.get(Play).perform();
    await database.rows(MARK);
    await database.rows(SEND_NOTHING);
    await database.commit();
  } finally {
    await application.close();
  }
}
