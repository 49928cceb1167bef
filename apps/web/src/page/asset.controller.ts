import { Controller, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Assets } from './assets.js';
import { NoSuchPage } from './problem.js';
import { Shared } from './route.js';

/** Scripts, styles and fonts. Their addresses change with their content. */
@Controller()
export class AssetController {
  constructor(private readonly assets: Assets) {}

  @Shared('assets/:name')
  give(
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Buffer {
    const asset = this.assets.find(name);
    if (!asset) throw new NoSuchPage();
    const compressed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? asset.compressed : undefined;
    void reply
      .type(asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding');
    if (compressed) void reply.header('content-encoding', 'br');
    return compressed ?? asset.body;
  }
}
