import type { ComponentChildren } from 'preact';

/** Where a page stands: the pages above it, the nearest last. */
export function Crumbs({ above }: { above: ReadonlyArray<{ href: string; label: ComponentChildren }> }) {
  if (above.length === 0) return null;
  return (
    <p class="kicker">
      {above.map(({ href, label }, at) => (
        <span key={href}>
          {at > 0 && ' › '}
          <a href={href}>{label}</a>
        </span>
      ))}
    </p>
  );
}
