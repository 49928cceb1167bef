import type { ComponentChildren } from 'preact';

/** Holds a table that may be wider than the page: it scrolls by itself, also by keyboard. */
export function Scrolls({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by Tab
    <section class="scrolls" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
