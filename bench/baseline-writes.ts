import 'reflect-metadata';
import { createServer } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { Database, loadConfig } from '#platform';
import { ApiModule } from '../apps/api/src/api.module.js';
import { configureApi, createAdapter } from '../apps/api/src/create-api.js';
import { createLog, NestLog } from '../apps/api/src/http/log.js';
import { listenToStatements, recordStatements } from './recorded-statements.js';
import { Replay, ReplayedReply } from './replay.js';

/*
 * What a reply over the API is held against: the same statements, sent by hand, with nothing between node:http and them. Which they
 * are it sees by having the product write one reply, by the same writer in the same thread; what it writes has that text.
 */
listenToStatements();
const product = await openProduct();
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: product.get(Database).pool.options.options,
});

const replays = new Map<string, Promise<Replay>>();

async function openProduct(): Promise<NestFastifyApplication> {
  const config = loadConfig(process.env);
  const log = createLog(config);
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(config, { log }),
    createAdapter(config, log),
    {
      logger: new NestLog(log),
    },
  );
  await app.get(Database).open();
  await configureApi(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** How the product writes a reply of this kind: what two of them have in common. */
async function learn(authorization: string, request: { variables: { input: ReplyInput } }): Promise<Replay> {
  const write = async (more: string) => {
    const { input } = request.variables;
    const answer = await product.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', authorization },
      payload: { ...request, variables: { input: { ...input, bodyMarkdown: input.bodyMarkdown + more } } },
    });
    if (answer.statusCode !== 200 || answer.body.includes('"errors"')) throw new Error(answer.body);
  };
  // Whoever has not replied before is looked up.
  await write('');
  const first = await recordStatements(() => write(' So it was again.'));
  return Replay.of(first, await recordStatements(() => write(' So it was once more.')));
}

interface ReplyInput {
  readonly threadId: string;
  readonly parentId?: string;
  readonly bodyMarkdown: string;
}

async function write(replay: Replay): Promise<number> {
  const reply = new ReplayedReply();
  for (const sent of replay.before) await pool.query(reply.statement(sent));
  const client = await pool.connect();
  try {
    for (const sent of replay.within) reply.answered(sent, (await client.query(reply.statement(sent))).rows[0]);
  } finally {
    client.release();
  }
  for (const sent of replay.after) await pool.query(reply.statement(sent));
  return reply.number as number;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const body = Buffer.concat(chunks).toString();
      const { authorization } = request.headers as { authorization: string };
      const sent = JSON.parse(body) as { variables: { input: ReplyInput } };
      const { threadId, parentId, bodyMarkdown } = sent.variables.input;
      const key = JSON.stringify([authorization, threadId, parentId, Math.round(bodyMarkdown.length / 1_000)]);
      const known = replays.get(key) ?? learn(authorization, sent);
      replays.set(key, known);
      const number = await write(await known);
      const answer = JSON.stringify({ data: { createReply: { reply: { id: `${threadId}.${number}`, number } } } });
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(answer);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
