import type { SearchPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Name, Prose, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';

type Found = SearchPageQuery['search']['nodes'][number];
type Hit = Found['hit'];

/** Something that was found, with what matches in it marked. An `li`. */
export function Result({ result: { hit, snippetHtml } }: { result: Found }) {
  return (
    <li>
      <h3>
        <a href={addressOf(hit)} dir="auto">
          <Heading hit={hit} />
        </a>
      </h3>
      <p>
        <About hit={hit} />
      </p>
      {snippetHtml !== '' && <Prose html={snippetHtml} class="prose snippet" />}
    </li>
  );
}

function addressOf(hit: Hit): string {
  switch (hit.__typename) {
    case 'Reflection':
      return `/reflections/${hit.id}`;
    case 'CaseStudy':
      return `/case-studies/${hit.slug}`;
    case 'User':
      return `/members/${hit.handle}`;
    case 'Reply': {
      const { subject } = hit.thread;
      const page = subject.__typename === 'CaseStudy' ? `/case-studies/${subject.slug}` : `/reflections/${subject.id}`;
      return `${page}?reply=${hit.number}#r${hit.number}`;
    }
  }
}

function Heading({ hit }: { hit: Hit }) {
  if (hit.__typename === 'User') return <Name user={hit} />;
  if (hit.__typename !== 'Reply') return <>{hit.title}</>;
  const title = <bdi>{hit.thread.subject.title}</bdi>;
  return <Told name="search.replyTo" values={{ number: hit.number, title }} />;
}

function About({ hit }: { hit: Hit }) {
  const { t } = useVisit();
  switch (hit.__typename) {
    case 'User':
      return (
        <>
          <bdi>@{hit.handle}</bdi>
          {hit.affiliation && (
            <>
              {' · '}
              <bdi>{hit.affiliation}</bdi>
            </>
          )}
        </>
      );
    case 'CaseStudy':
      return <bdi>{hit.organisation.name}</bdi>;
    default: {
      const at = hit.__typename === 'Reply' ? hit.createdAt : hit.publishedAt;
      return (
        <>
          {hit.author ? <Name user={hit.author} /> : t('home.somebody')}
          {at && (
            <>
              {' · '}
              <Time at={at} style="day" />
            </>
          )}
        </>
      );
    }
  }
}
