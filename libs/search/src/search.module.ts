import { Module } from '@nestjs/common';
import { SearchQueries } from './search.queries.js';

@Module({ providers: [SearchQueries], exports: [SearchQueries] })
export class SearchModule {}
