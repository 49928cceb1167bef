import type { ComponentChildren } from 'preact';
import { useView } from './context.js';

interface IslandProps {
  /** The entry without `.island`: `discussion/composer` for `discussion/composer.island.tsx`. */
  readonly name: string;
  /** What its script is told; JSON. */
  readonly told?: unknown;
  readonly class?: string;
  /** What stands here, and works, without the script. */
  readonly children?: ComponentChildren;
}

/** A part of a page that its own script makes better. */
export function Island({ name, told, children, class: className }: IslandProps) {
  useView().islands.add(name);
  return (
    <div data-island={name} data-told={told === undefined ? undefined : JSON.stringify(told)} class={className}>
      {children}
    </div>
  );
}
