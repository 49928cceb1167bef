import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupError } from '#platform';

/** A port that a stopping program is to let go is free a moment later: children of a killed supervisor end after 5 s at the latest. */
const RELEASE_MILLISECONDS = 6_000;

/** The port to listen on, seen to be free; a free one where 0 is asked for. */
export async function requirePort(host: string, port: number): Promise<number> {
  const deadline = performance.now() + RELEASE_MILLISECONDS;
  for (;;) {
    try {
      const probe = createServer().listen(port, host);
      await once(probe, 'listening');
      const found = (probe.address() as { port: number }).port;
      probe.close();
      await once(probe, 'close');
      return found;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && performance.now() < deadline) {
        await delay(200);
        continue;
      }
      throw new StartupError(portProblem(code, host, port) ?? String(error));
    }
  }
}

function portProblem(code: string | undefined, host: string, port: number): string | undefined {
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES') return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${host} is no address of this machine. Set HOST to one that is, such as 127.0.0.1.`;
  }
  return undefined;
}

/** The address that this machine itself reaches the API by. */
export function localOrigin(host: string, port: number): string {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  return `http://${reachable}:${port}`;
}

/** Milliseconds until one question is given up and asked again. */
const ANSWER_MILLISECONDS = 5_000;

/** Whether the API at this origin is ready to serve. */
export class Readiness {
  /** Why it is not, as a sentence. */
  because = 'It does not answer yet.';

  constructor(private readonly origin: string) {}

  /** Waits until it says that it is ready. False when `ended` comes first. */
  async comes(ended: Promise<unknown>): Promise<boolean> {
    let over = false;
    void ended.then(() => {
      over = true;
    });
    while (!over) {
      if (await this.ask()) return true;
      await delay(100);
    }
    return false;
  }

  private async ask(): Promise<boolean> {
    try {
      const response = await fetch(`${this.origin}/health/ready`, { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
      if (response.ok) return true;
      const { because } = (await response.json()) as { because?: unknown };
      if (typeof because === 'string') this.because = because;
    } catch {
      this.because = 'It does not answer yet.';
    }
    return false;
  }
}
