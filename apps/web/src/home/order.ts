import type { ReflectionOrder } from '../generated/documents.js';

const ORDERS = {
  'needs-reply': 'NEEDS_REPLY',
  newest: 'NEWEST',
  oldest: 'OLDEST',
  active: 'RECENTLY_ACTIVE',
} as const satisfies Record<string, ReflectionOrder>;

/** How the address calls the orders of reflections. */
export type OrderName = keyof typeof ORDERS;

export function orderOf(name: OrderName): ReflectionOrder {
  return ORDERS[name];
}
