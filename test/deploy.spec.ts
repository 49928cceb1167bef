import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { nodeOptions } from '#platform';

const { load } = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown };

interface Service {
  readonly image?: string;
  readonly cap_drop?: string[];
  readonly cap_add?: string[];
  readonly read_only?: boolean;
  readonly security_opt?: string[];
  readonly mem_limit?: string;
  readonly pids_limit?: number;
  readonly tmpfs?: string[];
  readonly privileged?: boolean;
  readonly user?: string;
  readonly command?: string[];
}

/** What the images need to start as root and become somebody else, or to listen on port 80. Nothing lets out of a container. */
const HARMLESS = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'];

/** What a service lacks of its bounds. */
function faults(services: Readonly<Record<string, Service>>): string[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const has: ReadonlyArray<readonly [boolean, string]> = [
      [service.cap_drop?.join() === 'ALL', 'drops all capabilities'],
      [(service.cap_add ?? []).every((one) => HARMLESS.includes(one)), 'is given back no more than it needs'],
      [service.read_only === true, 'cannot write to its image'],
      [(service.tmpfs ?? []).length > 0, 'has a folder for what passes'],
      [service.security_opt?.includes('no-new-privileges:true') === true, 'gains no rights'],
      [/^\d+[mg]$/.test(service.mem_limit ?? ''), 'has a bound of memory'],
      [(service.pids_limit ?? 0) > 0, 'has a bound of processes'],
      [service.privileged !== true && service.user !== 'root', 'is not all-powerful'],
    ];
    return has.filter(([fine]) => !fine).map(([, what]) => `${name}: not so that it ${what}`);
  });
}

describe('what is deployed', () => {
  const compose = load(readFileSync('docker-compose.yml', 'utf8')) as { services: Record<string, Service> };

  it('is bounded, service by service: memory, rights, files', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', 'redis', 'migrate', 'api', 'worker', 'proxy']);
    expect(faults(compose.services)).toEqual([]);
    // A program of ours needs nothing back.
    for (const name of ['migrate', 'api', 'worker']) expect(compose.services[name]?.cap_add).toBeUndefined();
  });

  it('goes red on a service without its bounds', () => {
    expect(faults({ new: { image: 'anything', cap_add: ['SYS_ADMIN'], user: 'root' } })).toHaveLength(8);
  });

  it('is started as `npm start` does it', () => {
    const image = JSON.parse(
      (readFileSync('Dockerfile', 'utf8').match(/^CMD (.*)$/m) as RegExpMatchArray)[1] as string,
    );
    expect(image).toEqual(['node', ...nodeOptions, 'dist/apps/api/src/main.js']);
    expect(compose.services.worker?.command).toEqual(['node', ...nodeOptions, 'dist/apps/worker/src/main.js']);
  });

  it('runs as an ordinary user in its own image', () => {
    const last = readFileSync('Dockerfile', 'utf8')
      .split(/^FROM /m)
      .at(-1) as string;
    expect(last.match(/^USER .*$/gm)).toEqual(['USER node']);
  });
});
