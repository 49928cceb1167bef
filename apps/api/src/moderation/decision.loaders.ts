import { Injectable } from '@nestjs/common';
import { type PostAddress, postId } from '#kernel';
import { DecisionQueries, type DecisionView } from '#moderation';
import { defineLoader } from '../graphql/loader.js';

/** Decisions, read for all rows of a page at once. */
@Injectable()
export class DecisionLoaders {
  readonly byId = defineLoader<string, DecisionView>((viewer, ids) => this.decisions.byIds(viewer, ids));
  /** The newest of each piece of content, newest first. */
  readonly ofContent = defineLoader<PostAddress, DecisionView[]>(
    (viewer, addresses) => this.decisions.ofContent(viewer, addresses),
    postId,
  );

  constructor(private readonly decisions: DecisionQueries) {}
}
