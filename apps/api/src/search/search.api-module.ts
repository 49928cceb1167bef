import { Module } from '@nestjs/common';
import { SearchModule } from '#search';
import { TagsModule } from '#tags';
import { SearchResolver } from './search.resolver.js';

/** Search over GraphQL. */
@Module({ imports: [SearchModule, TagsModule], providers: [SearchResolver] })
export class SearchApiModule {}
