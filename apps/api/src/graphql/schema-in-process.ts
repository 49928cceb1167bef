import type { ApolloServer } from '@apollo/server';
import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock, type Viewer } from '#kernel';
import type { Outcome, Schema } from '../../../web/src/page/schema.js';
import { Authentication } from './authentication.service.js';
import { type Authenticator, RequestContext } from './context.js';

/** The schema for the pages of the same process. Their operations take the same way as those over HTTP, from the document on. */
export class SchemaInProcess implements Schema, Authenticator {
  private readonly authentication: Authentication;
  private readonly clock: Clock;
  private readonly viewers = new WeakMap<FastifyRequest, Promise<Viewer>>();

  constructor(private readonly app: INestApplicationContext) {
    this.authentication = app.get(Authentication, { strict: false });
    this.clock = app.get(Clock, { strict: false });
  }

  async execute(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Outcome> {
    const { instance } = this.app.get(GraphQLModule, { strict: false }).graphQlAdapter as unknown as {
      instance: ApolloServer<RequestContext>;
    };
    const contextValue = new RequestContext(request, reply, this.clock.now(), this, true);
    const { body } = await instance.executeOperation({ query, variables }, { contextValue });
    // There is no @defer in the schema: every answer is whole.
    if (body.kind !== 'single') throw new Error('An operation answered in parts.');
    const { data, errors } = body.singleResult;
    return { data, ...(errors && { errors }) };
  }

  viewerOf(request: FastifyRequest): Promise<Viewer> {
    return this.authenticate(request);
  }

  /** One statement for all that a page asks. */
  authenticate(request: FastifyRequest, now = this.clock.now()): Promise<Viewer> {
    let viewer = this.viewers.get(request);
    if (!viewer) {
      viewer = this.authentication.authenticate(request, now);
      this.viewers.set(request, viewer);
    }
    return viewer;
  }
}
