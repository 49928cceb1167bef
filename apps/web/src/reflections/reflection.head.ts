import type { OpenThread } from '../discussion/open-thread.js';
import type { CiteReflectionQuery, ReflectionPageQuery, ReplyItemFragment } from '../generated/documents.js';
import type { Head } from '../page/document.js';
import type { Visit } from '../page/visit.js';
import { type Citable, citationMeta, publicName } from '../ui/citation.js';
import { plainOf } from '../ui/html.js';

export type Reflection = NonNullable<ReflectionPageQuery['reflection']>;

type Cited = NonNullable<CiteReflectionQuery['reflection']>;

/** Undefined for what is not everybody's to see. */
export function citableOf(visit: Visit, reflection: Cited): Citable | undefined {
  const { id, title, excerpt, audience, status, author, tags } = reflection;
  if (audience !== 'PUBLIC' || status !== 'VISIBLE') return undefined;
  return {
    kind: 'reflection',
    url: visit.url(`/reflections/${id}`),
    title,
    author: publicName(author, visit.memberId === null),
    publishedAt: reflection.publishedAt ?? reflection.createdAt,
    site: visit.siteName,
    abstract: excerpt,
    keywords: tags.map(({ label }) => label),
  };
}

/** What the page says of itself elsewhere: of what is shown to everybody alone. */
export function headOf(visit: Visit, reflection: Reflection, thread: OpenThread): Head {
  const { id, title, excerpt, media } = reflection;
  const cited = citableOf(visit, reflection);
  if (!cited) return { title };
  const path = `/reflections/${id}`;
  return {
    title,
    description: excerpt,
    canonical: path,
    meta: citationMeta(cited),
    ...(media[0] && { image: imagePath(visit, media[0].url) }),
    jsonLd: () => postingOf(visit, reflection, thread),
    feeds: [{ title: visit.t('reflections.feed', { title }), path: `${path}/feed` }],
  };
}

function postingOf(visit: Visit, reflection: Reflection, { replies }: OpenThread): object {
  const { id, title, excerpt, publishedAt, createdAt, editedAt, tags, author, thread } = reflection;
  const url = visit.url(`/reflections/${id}`);
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    '@id': url,
    url,
    headline: title,
    text: excerpt,
    author: personOf(visit, author),
    datePublished: publishedAt ?? createdAt,
    ...(editedAt && { dateModified: editedAt }),
    ...(tags.length > 0 && { keywords: tags.map(({ label }) => label) }),
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/CommentAction',
      userInteractionCount: thread.replyCount,
    },
    comment: replies.filter(({ status }) => status === 'VISIBLE').map((reply) => commentOf(visit, url, reply)),
  };
}

function commentOf(visit: Visit, url: string, reply: ReplyItemFragment): object {
  return {
    '@type': 'Comment',
    url: `${url}?reply=${reply.number}#r${reply.number}`,
    text: plainOf(reply.bodyHtml ?? ''),
    author: personOf(visit, reply.author),
    datePublished: reply.createdAt,
    ...(reply.parent && { parentItem: { '@id': `${url}?reply=${reply.parent.number}#r${reply.parent.number}` } }),
  };
}

function personOf(visit: Visit, author: Reflection['author']): object | undefined {
  const name = publicName(author, visit.memberId === null);
  if (!author || name === null) return undefined;
  return { '@type': 'Person', name, url: visit.url(`/members/${author.handle}`) };
}

/** The path of an image of ours; other addresses stay what they are. */
function imagePath(visit: Visit, url: string): string {
  return url.startsWith(visit.site.publicUrl) ? url.slice(visit.site.publicUrl.length) : url;
}
