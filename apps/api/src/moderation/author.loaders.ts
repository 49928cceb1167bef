import { Injectable } from '@nestjs/common';
import { type PostAddress, postId } from '#kernel';
import { AuthorQueries, type DecisionView } from '#moderation';
import { defineLoader } from '../graphql/loader.js';

/** What authors and moderators read about content, loaded for all rows of a page at once. */
@Injectable()
export class AuthorLoaders {
  readonly inForce = defineLoader<PostAddress, DecisionView>((viewer, at) => this.queries.inForce(viewer, at), postId);
  readonly heldBecause = defineLoader<PostAddress, string[]>(
    (viewer, at) => this.queries.heldBecause(viewer, at),
    postId,
  );
  readonly text = defineLoader<string, string>((viewer, ids) => this.queries.texts(viewer, ids));

  constructor(private readonly queries: AuthorQueries) {}
}
