import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, Unasked } from '../graphql/allow.js';
import { Closing } from './closing.service.js';
import { type Readiness, ReadinessService } from './readiness.service.js';

/** `live`: the process answers. `ready`: it can serve, too; `degraded` where something stands in for something else meanwhile. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly service: ReadinessService,
    private readonly closing: Closing,
  ) {}

  @Get('live')
  @Allow(Unasked)
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @Allow(Unasked)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.readiness();
    if (readiness.status === 'not ready') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }

  private async readiness(): Promise<Readiness> {
    const readiness = await this.service.readiness();
    return this.closing.begun ? { status: 'not ready', because: 'It is shutting down.' } : readiness;
  }
}
