import { Controller, Get, Header, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, Unasked } from '../graphql/allow.js';
import { Metrics } from './metrics.js';
import { isPrivateAddress } from './private-address.js';

/** For Prometheus beside the API, not for the world: asked over a proxy or from a public address, there is no such page. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Allow(Unasked)
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: FastifyRequest): Promise<string> {
    const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
    if (forwarded !== undefined || !isPrivateAddress(request.socket.remoteAddress)) throw new NotFoundException();
    return this.metrics.registry.metrics();
  }
}
