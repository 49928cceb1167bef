import { readFileSync } from 'node:fs';
import { type GraphQLFormattedError, Kind, parse } from 'graphql';
import type { Json } from '../../support/api.js';

/** A document of a guide with its variables, as somebody pastes them, and what is kept of the answer. */
export interface GuideStep {
  readonly name: string;
  readonly document: string;
  /** JSON, in which `"$name"` stands for what was kept under the name. */
  readonly variables: string;
  /** Names, and where in the answer they are found: `moderationQueue.nodes.0.id`. */
  readonly keeps: ReadonlyArray<readonly [name: string, path: string]>;
}

const PART = /^```(graphql|json)\n([\s\S]*?)^```$|^Keep (.+)$/gm;
const KEPT = /`\$(\w+)` from `([\w.]+)`/g;

/** Reads the steps of a guide in Markdown: each begins with a block of GraphQL. */
export function readGuide(path: string): GuideStep[] {
  const steps: Array<{ name: string; document: string; variables: string; keeps: Array<[string, string]> }> = [];
  for (const [, language, block = '', keep = ''] of readFileSync(path, 'utf8').matchAll(PART)) {
    if (language === 'graphql') {
      steps.push({ name: nameOf(block), document: block, variables: '{}', keeps: [] });
      continue;
    }
    const step = steps.at(-1);
    if (!step) throw new Error(`${path} has variables before its first document`);
    if (language === 'json') step.variables = block;
    else step.keeps.push(...[...keep.matchAll(KEPT)].map(([, name = '', at = '']): [string, string] => [name, at]));
  }
  return steps;
}

function nameOf(document: string): string {
  const [definition] = parse(document).definitions;
  const name = definition?.kind === Kind.OPERATION_DEFINITION ? definition.name?.value : undefined;
  if (!name) throw new Error(`A document of the guide has no name:\n${document}`);
  return name;
}

/** Somebody who follows a guide: writes what was kept where its name stands, and keeps what the guide says. */
export class GuideReader {
  readonly kept: Record<string, unknown>;

  /** @param known what the guide leaves to its readers */
  constructor(known: Record<string, unknown>) {
    this.kept = { ...known };
  }

  variablesOf({ name, variables }: GuideStep): Json {
    const written = variables.replace(/"\$(\w+)"/g, (_, key: string) => {
      if (!(key in this.kept)) throw new Error(`${name} needs $${key}, which nothing said to keep`);
      return JSON.stringify(this.kept[key]);
    });
    return JSON.parse(written);
  }

  keep({ name, keeps }: GuideStep, { data, errors }: { data: Json; errors?: readonly GraphQLFormattedError[] }): void {
    if (errors) throw new Error(`${name} failed: ${JSON.stringify(errors)}`);
    for (const [key, path] of keeps) {
      // biome-ignore lint/suspicious/noExplicitAny: the shape is the guide's
      const found = path.split('.').reduce<any>((value, part) => value?.[part], data);
      if (found === undefined || found === null) throw new Error(`${name} answers nothing at ${path}`);
      this.kept[key] = found;
    }
  }
}
