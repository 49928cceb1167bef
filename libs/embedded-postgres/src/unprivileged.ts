import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StartupError } from '#platform';

/** How to start a program: PostgreSQL refuses to run as root, so for root it is another user's. */
export interface Account {
  /** The user that the data directory must belong to; undefined when it is the current one. */
  owner?: { uid: number; gid: number };
  /** Command and options that start `program` as that user. */
  command(
    program: string,
    args: string[],
  ): { program: string; args: string[]; options: { uid?: number; gid?: number; cwd?: string } };
}

/**
 * The account under which PostgreSQL runs. For an ordinary user it is their own. For root it is the owner of an existing
 * data directory, else the system's `postgres`, else `nobody`: nothing is added to the system's users.
 *
 * Where that account cannot even enter the directories (a clone in /root or in a fresh `mktemp -d`), it is given the
 * one capability that lets it: nobody's directory modes are changed.
 */
export function accountFor(dataDirectory: string, programs: string[]): Account {
  if (process.getuid?.() !== 0) return { command: (program, args) => ({ program, args, options: {} }) };
  const owner = ownerOf(dataDirectory) ?? systemUser('postgres') ?? systemUser('nobody') ?? { uid: 65534, gid: 65534 };
  const reachable = [dataDirectory, ...programs].every((path) => canReach(dirname(path), owner));
  if (reachable) return { owner, command: (program, args) => ({ program, args, options: { ...owner, cwd: '/' } }) };
  requireSetpriv();
  const prefix = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    // Without it access(2), by which PostgreSQL looks at its own files, leaves capabilities out of account.
    '--securebits=+no_setuid_fixup',
    '--',
  ];
  return {
    owner,
    command: (program, args) => ({ program: 'setpriv', args: [...prefix, program, ...args], options: { cwd: '/' } }),
  };
}

function ownerOf(directory: string): { uid: number; gid: number } | null {
  const found = statSync(directory, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

function systemUser(name: string): { uid: number; gid: number } | null {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
  } catch {
    return null;
  }
}

/** Whether the user may enter this directory and all above it. Group membership other than the first is not looked at. */
function canReach(directory: string, { uid, gid }: { uid: number; gid: number }): boolean {
  for (let current = resolve(directory); ; current = dirname(current)) {
    const { mode, uid: owner, gid: group } = statSync(current);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (current === dirname(current)) return true;
  }
}

function requireSetpriv(): void {
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' });
  } catch {
    throw new StartupError(
      'PostgreSQL does not run as root, and no other user may enter this folder. Run as an ordinary user, move the project to a folder that everybody may enter, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.',
    );
  }
}
