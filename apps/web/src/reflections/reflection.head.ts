import type { OpenThread } from '../discussion/open-thread.js';
import type { ReflectionPageQuery, ReplyItemFragment } from '../generated/documents.js';
import type { Head } from '../page/document.js';
import type { Visit } from '../page/visit.js';
import { publicName } from './cite.js';

export type Reflection = NonNullable<ReflectionPageQuery['reflection']>;

/** What the page says of itself elsewhere: of what is shown to everybody alone. */
export function headOf(visit: Visit, reflection: Reflection, thread: OpenThread): Head {
  const { id, title, excerpt, audience, status, media } = reflection;
  if (audience !== 'PUBLIC' || status !== 'VISIBLE') return { title };
  const path = `/reflections/${id}`;
  return {
    title,
    description: excerpt,
    canonical: path,
    meta: metadataOf(visit, reflection),
    ...(media[0] && { image: imagePath(visit, media[0].url) }),
    jsonLd: postingOf(visit, reflection, thread),
    feeds: [{ title: visit.t('reflections.feed', { title }), path: `${path}/feed` }],
  };
}

/** Zotero reads these: a blog post by somebody. */
function metadataOf(visit: Visit, reflection: Reflection): Array<readonly [string, string]> {
  const { title, excerpt, publishedAt, createdAt, tags, id } = reflection;
  const name = publicName(visit, reflection.author);
  return [
    ['z:itemType', 'blogPost'],
    ['dc.title', title],
    ...(name === null ? [] : [['dc.creator', name] as const]),
    ['dc.date', (publishedAt ?? createdAt).slice(0, 10)],
    ['dc.publisher', 'Commonplace'],
    ['dc.description', excerpt],
    ['dc.identifier', visit.url(`/reflections/${id}`)],
    ...tags.map(({ label }) => ['dc.subject', label] as const),
  ];
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
  const name = publicName(visit, author);
  if (!author || name === null) return undefined;
  return { '@type': 'Person', name, url: visit.url(`/members/${author.handle}`) };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Words of sanitised HTML, without its markup. */
export function plainOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:(amp|lt|gt|quot|#39|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (all, name, decimal, hexadecimal) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? all;
      const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** The path of an image of ours; other addresses stay what they are. */
function imagePath(visit: Visit, url: string): string {
  return url.startsWith(visit.site.publicUrl) ? url.slice(visit.site.publicUrl.length) : url;
}
