import type { Page } from 'playwright-core';

/** An element as those who hear a page meet it. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly children: readonly Heard[];
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value?: string };
  readonly childIds?: readonly string[];
}

/** The accessibility tree of a page, without what is ignored in it. */
export async function hear(page: Page): Promise<Heard> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const grow = (node: AxNode): Heard[] => {
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? grow(child) : [];
    });
    if (node.ignored) return children;
    return [{ role: node.role?.value ?? '', name: node.name?.value ?? '', children }];
  };
  return grow(nodes[0] as AxNode)[0] as Heard;
}

/** Everything below an element, itself first, in the order in which it is read. */
export function* everythingIn(heard: Heard): Generator<Heard> {
  yield heard;
  for (const child of heard.children) yield* everythingIn(child);
}

/** Every element of a role, with how many elements of another role stand around it. */
export function nested(heard: Heard, role: string, around: string, depth = 0): Array<{ at: Heard; depth: number }> {
  const inner = depth + (heard.role === around ? 1 : 0);
  return [
    ...(heard.role === role ? [{ at: heard, depth: inner }] : []),
    ...heard.children.flatMap((child) => nested(child, role, around, inner)),
  ];
}
