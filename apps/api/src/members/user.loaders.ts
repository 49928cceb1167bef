import { Injectable } from '@nestjs/common';
import { type PublicProfile, UserQueries } from '#courses';
import { defineLoader } from '../graphql/loader.js';

/** Members by their ids, one statement for all that a request asks for at once: `context.loader(this.users.byId).load(id)`. */
@Injectable()
export class UserLoaders {
  readonly byId = defineLoader<string, PublicProfile>((viewer, ids) => this.users.findByIds(viewer, ids));

  constructor(private readonly users: UserQueries) {}
}
