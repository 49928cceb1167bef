import { Controller, Get, HttpStatus, type OnModuleDestroy, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database, Statement } from '#platform';
import { Allow, Unasked } from '../graphql/allow.js';

const PING = new Statement('select 1');
/** Milliseconds that the database has to answer. */
const PATIENCE = 1_000;

/** `live`: the process answers. `ready`: it can serve, too. */
@Controller('health')
export class HealthController implements OnModuleDestroy {
  private stopping = false;

  constructor(private readonly database: Database) {}

  @Get('live')
  @Allow(Unasked)
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @Allow(Unasked)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; because?: string }> {
    const because = this.stopping ? 'It is shutting down.' : await this.databaseFault();
    if (because === null) return { status: 'ready' };
    void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: 'not ready', because };
  }

  /** From the signal on, while requests under way are finished. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  private async databaseFault(): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(`The database did not answer within ${PATIENCE} ms.`), PATIENCE);
    });
    const answered = this.database.rows(PING, []).then(
      () => null,
      () => 'The database does not answer.',
    );
    const fault = await Promise.race([answered, late]);
    clearTimeout(timer);
    return fault;
  }
}
