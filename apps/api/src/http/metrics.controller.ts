import { Controller, Get, Header, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, Unasked } from '../graphql/allow.js';
import { isNeighbour } from '../traffic/client-address.js';
import { Metrics } from '../traffic/metrics.recorder.js';

/** For Prometheus beside the API, not for the world: asked over a proxy or from a public address, there is no such page. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Allow(Unasked)
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: FastifyRequest): Promise<string> {
    if (!isNeighbour(request)) throw new NotFoundException();
    return this.metrics.registry.metrics();
  }
}
