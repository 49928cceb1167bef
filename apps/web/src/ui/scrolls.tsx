import type { ComponentChildren } from 'preact';

interface ScrollsProps {
  readonly label: string;
  /** What else it is, for its looks. */
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Holds a table that may be wider than the page: it scrolls by itself, also by keyboard. */
export function Scrolls({ label, class: more, children }: ScrollsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by Tab
    <section class={more ? `scrolls ${more}` : 'scrolls'} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
