import { useVisit } from '../page/context.js';

interface PagerProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined };
  /** The name of the cursor in the address, where a page holds several lists. */
  readonly name?: string;
  /** What the link says; "Show more" by default. */
  readonly label?: string;
}

/** The way on in a list that is longer than its page: a link that holds the cursor and every filter of this address. */
export function Pager({ pageInfo, name = 'after', label }: PagerProps) {
  const { t, query } = useVisit();
  const isFurther = query.has(name);
  if (!pageInfo.hasNextPage && !isFurther) return null;
  return (
    <nav class="pager" aria-label={label ?? t('ui.more')}>
      {isFurther && <a href={withQuery(query, { [name]: null })}>{t('ui.earlier')}</a>}
      {pageInfo.hasNextPage && (
        <a class="button" rel="next" href={withQuery(query, { [name]: pageInfo.endCursor ?? null })}>
          {label ?? t('ui.more')}
        </a>
      )}
    </nav>
  );
}

/** This address's query with some values changed; null takes one away. */
export function withQuery(query: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const changed = new URLSearchParams(query);
  for (const passing of ['renewed', 'done', 'at', 'part']) changed.delete(passing);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  const spelled = changed.toString();
  return spelled === '' ? '?' : `?${spelled}`;
}
