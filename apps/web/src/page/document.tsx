import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { direction } from '../language/index.js';
import { type View, withView } from './context.js';
import type { Visit } from './visit.js';

/** What a page says about itself to browsers, search engines and reference managers. */
export interface Head {
  readonly title: string;
  readonly description?: string;
  /** The path that this page is known by, whatever leads to it; pages without one are not indexed. */
  readonly canonical?: string;
  /** `<meta name content>` beyond the usual: Zotero's, `citation_…`. A name may occur several times. */
  readonly meta?: ReadonlyArray<readonly [name: string, content: string]>;
  /** An image for previews elsewhere. */
  readonly image?: string;
  /** schema.org: asked for where a search engine may read it. */
  readonly jsonLd?: () => object;
  /** Atom feeds of what the page shows. */
  readonly feeds?: ReadonlyArray<{ readonly title: string; readonly path: string }>;
}

/** A part of a page. Its islands come to life where their scripts are loaded already. */
export function renderFragment(visit: Visit, body: VNode): string {
  return renderView(visit, new Set(), body);
}

function renderView(visit: Visit, islands: Set<string>, body: VNode): string {
  const view: View = { visit, islands, fields: new Map(), speaksOfFields: false };
  const html = withView(view, () => render(body));
  // What is wrong with a form is said above its fields: what they are called is known once all of it has been rendered.
  return ownPictures(visit, view.speaksOfFields ? withView(view, () => render(body)) : html);
}

/** Pictures by paths of this site, whichever of its names the reader came by: the policy and the pictures' own headers let no other origin. */
function ownPictures(visit: Visit, html: string): string {
  const origin = visit.url('/media/');
  if (!html.includes(origin)) return html;
  return html.replace(/ (?:src|srcset)="[^"]+"/g, (attribute) => attribute.replaceAll(origin, '/media/'));
}

/** The whole document: what stands in the head follows from what stands in the body. */
export function renderDocument(visit: Visit, head: Head, body: VNode): string {
  const islands = new Set<string>(['page/site']);
  const inner = renderView(visit, islands, body);
  const { theme, textSize, motion, shortcuts, language, locale } = visit.settings;
  const { assets } = visit.site;
  const entries = [...islands].map((name) => `${name}.island`);
  const chunks = new Set(entries.flatMap((entry) => assets.chunks(entry)));
  const { siteName } = visit;
  const title = head.title === siteName ? head.title : `${head.title} · ${siteName}`;
  const opening = render(
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {head.description && <meta name="description" content={head.description} />}
      {head.canonical === undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={visit.url(head.canonical)} />
          <meta property="og:url" content={visit.url(head.canonical)} />
          <meta property="og:title" content={head.title} />
          <meta property="og:site_name" content={siteName} />
          <meta property="og:type" content="article" />
          {head.description && <meta property="og:description" content={head.description} />}
          {head.image && <meta property="og:image" content={visit.url(head.image)} />}
        </>
      )}
      {head.meta?.map(([name, content]) => (
        <meta key={name + content} name={name} content={content} />
      ))}
      {head.feeds?.map((feed) => (
        <link key={feed.path} rel="alternate" type="application/atom+xml" title={feed.title} href={feed.path} />
      ))}
      <link rel="stylesheet" href={assets.address('style/site')} />
      {/* Behind the style: on a poor line it would take most of what the style needs, and nothing is painted without that. */}
      {assets.fonts().map((font) => (
        <link
          key={font}
          rel="preload"
          as="font"
          type="font/woff2"
          fetchpriority="low"
          href={font}
          crossorigin="anonymous"
        />
      ))}
      <link rel="icon" href={assets.address('style/icon')} type="image/svg+xml" />
      <link rel="manifest" href="/site.webmanifest" />
      {[...chunks].map((file) => (
        <link key={file} rel="modulepreload" href={file} />
      ))}
      {entries.map((entry) => (
        <script key={entry} type="module" src={assets.address(entry)} />
      ))}
    </head>,
  );
  // A data block, not a script: the policy lets it stand. `<` would end it.
  // It speaks to search engines, which are never signed in.
  const jsonLd =
    head.jsonLd && visit.memberId === null
      ? `<script type="application/ld+json">${JSON.stringify(head.jsonLd()).replaceAll('<', '\\u003c')}</script>`
      : '';
  // What the browser keeps of a member goes where it is certain that somebody else is here.
  const member = visit.memberId !== null ? ` data-member="${visit.memberId}"` : visit.knowsWho ? ' data-visitor' : '';
  const root = `lang="${language}" dir="${direction(language)}" data-locale="${locale}" data-theme="${theme}" data-text-size="${textSize}" data-motion="${motion}" data-shortcuts="${shortcuts}"${member}`;
  return `<!doctype html>\n<html ${root}>${opening.replace('</head>', () => `${jsonLd}</head>`)}<body>${inner}</body></html>`;
}
