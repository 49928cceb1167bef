import type { ComponentChildren } from 'preact';
import type { MessageName } from '../language/index.js';
import { useVisit } from '../page/context.js';

interface ToldProps {
  readonly name: MessageName;
  /** Numbers choose plural forms; elements stand where the message has their place. */
  readonly values: Readonly<Record<string, ComponentChildren>>;
}

/** A message with links, names or moments inside. */
export function Told({ name, values }: ToldProps) {
  const { t } = useVisit();
  const elements: ComponentChildren[] = [];
  const plain: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'number') plain[key] = value;
    else plain[key] = `\uE000${elements.push(value) - 1}\uE001`;
  }
  const parts = t(name, plain).split(/\uE000(\d+)\uE001/);
  return <>{parts.map((part, at) => (at % 2 === 0 ? part : elements[Number(part)]))}</>;
}
