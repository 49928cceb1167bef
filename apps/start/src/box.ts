import type { DemoLogin } from './demo.js';

export interface Welcome {
  origin: string;
  explorer: boolean;
  logins: DemoLogin[];
  /** What the first sign-up must give, while it is still to come. */
  setupCode?: string;
}

/** What is shown when everything runs. The curl line stands below the box, so that it can be pasted as it is. */
export function welcome({ origin, explorer, logins, setupCode }: Welcome): string {
  const instructor = logins.find(({ role }) => role === 'instructor');
  const lines = [
    'Commonplace is running. Ctrl-C stops it.',
    '',
    `Web       ${origin}/`,
    explorer ? `Explorer  ${origin}/graphql` : 'Explorer  off (EXPLORER=on shows it)',
    ...(explorer && logins.length > 0 ? ['Shelf     { caseStudies { nodes { title } } }'] : []),
    ...(explorer && instructor ? [`Queue     docs/moderation.md, as ${instructor.handle}`] : []),
    `Health    ${origin}/health/live`,
    `          ${origin}/health/ready`,
  ];
  if (logins.length > 0) {
    const width = (key: 'role' | 'handle') => Math.max(...logins.map((login) => login[key].length));
    const row = ({ role, handle, password }: DemoLogin) =>
      `${role.padEnd(width('role'))}  ${handle.padEnd(width('handle'))}  ${password}`;
    lines.push('', 'Demo logins (role, handle, password):', ...logins.map(row));
  }
  if (setupCode) lines.push('', 'The first to sign up becomes the admin, with this setup code:', setupCode);
  return `\n${framed(lines)}\n\nTry it:\n\n${curlLine(origin)}\n`;
}

function framed(lines: string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  const rule = '─'.repeat(width + 4);
  return [`┌${rule}┐`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `└${rule}┘`].join('\n');
}

function curlLine(origin: string): string {
  const query = '{ reflections(first: 3) { nodes { title author { handle } } } }';
  return `curl -s ${origin}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;
}
