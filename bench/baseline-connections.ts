import type { Socket } from 'node:net';
import pg from 'pg';

/** A prepared statement, and what it answers. */
type Statement = { name: string; text: string; values: unknown[] };
type Answer = Promise<pg.QueryResult>;

/** What a hand-written server asks: prepared statements, whichever connection they go to. */
export interface Connections {
  query(statement: Statement): Answer;
}

const options = {
  connectionString: process.env.DATABASE_URL,
  options: '-c role=commonplace_app -c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan',
};

/** As many connections as the product has, each with one statement at a time; or few that are shared, on which statements follow one another without waiting for answers. */
export async function openConnections(pipelined: boolean): Promise<Connections> {
  return pipelined ? Pipelines.open() : new pg.Pool({ ...options, max: 10 });
}

/** Statements of one turn of the event loop go out together. */
class Pipelines implements Connections {
  private turn = 0;

  private constructor(private readonly clients: readonly Pipeline[]) {}

  static async open(): Promise<Pipelines> {
    const clients = Array.from({ length: 3 }, () => new Pipeline());
    await Promise.all(clients.map((client) => client.open()));
    return new Pipelines(clients);
  }

  query(statement: Statement): Answer {
    return (this.clients[this.turn++ % this.clients.length] as Pipeline).query(statement);
  }
}

class Pipeline {
  private readonly client = new pg.Client({ ...options, pipeline: true } as pg.ClientConfig);
  private corked = false;

  open(): Promise<unknown> {
    return this.client.connect();
  }

  query(statement: Statement): Answer {
    if (!this.corked) {
      const { stream } = (this.client as unknown as { connection: { stream: Socket } }).connection;
      this.corked = true;
      stream.cork();
      setImmediate(() => {
        this.corked = false;
        stream.uncork();
      });
    }
    return this.client.query(statement);
  }
}
