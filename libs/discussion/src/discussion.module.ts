import { Module } from '@nestjs/common';
import { ReplyQueries } from './thread/reply.queries.js';
import { ViewerQueries } from './visibility/viewer.queries.js';

const providers = [ViewerQueries, ReplyQueries];

@Module({ providers, exports: providers })
export class DiscussionModule {}
