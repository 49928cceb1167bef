import { LiveConnections } from '../../apps/api/src/live/live-connections.service.js';
import type { TestApi } from './api.js';
import { until } from './event-stream.js';
import type { SocketClient } from './socket-client.js';

/** How much is followed live at this moment. */
export function followed(api: TestApi): number {
  return api.app.get(LiveConnections, { strict: false }).followed;
}

/** Subscribes over a connection, to one thing after the other. @returns the ids, once each is followed, or refused */
export async function follow(
  api: TestApi,
  client: SocketClient,
  queries: readonly string[],
  variables: object = {},
): Promise<string[]> {
  const before = followed(api);
  const ids = queries.map((query) => client.subscribe(query, variables));
  // Of what is told before, nothing is an array.
  const refused = () => ids.filter((id) => Array.isArray(client.told(id)[0])).length;
  await until(() => followed(api) - before + refused() >= ids.length);
  return ids;
}
