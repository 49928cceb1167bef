import { Module } from '@nestjs/common';
import { Config } from '#platform';
import { MarkdownRenderer } from './rendering/markdown-renderer.js';

/** From what was typed to what is stored, shown and searched. */
@Module({
  providers: [
    { provide: MarkdownRenderer, useFactory: (config: Config) => new MarkdownRenderer(config), inject: [Config] },
  ],
  exports: [MarkdownRenderer],
})
export class MarkdownModule {}
