import { Controller, Param } from '@nestjs/common';
import {
  CaseStudyFeedDocument,
  CourseFeedDocument,
  type FeedAuthorFragment,
  type FeedCaseStudyFragment,
  type FeedReflectionFragment,
  type FeedRepliesFragment,
  ReflectionFeedDocument,
  ShelfFeedDocument,
  TagFeedDocument,
} from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Shared } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { publicName } from '../ui/citation.js';
import { atom, type Entry } from './atom.js';
import { AsVisitor, give } from './machine.js';

/** Seconds for which a feed may be kept: readers ask every half hour or so. */
const KEPT = 300;
const TYPE = 'application/atom+xml; charset=utf-8';

/** Feeds of what everybody sees. */
@Controller()
export class FeedController {
  @Shared('reflections/:id/feed')
  async reflection(@Param('id') id: string, @AsVisitor() visit: Visit): Promise<string> {
    const { reflection } = await visit.ask(ReflectionFeedDocument, { id });
    if (!reflection) throw new NoSuchPage();
    const path = `/reflections/${reflection.id}`;
    const subject = { ...ofReflection(visit, reflection), html: reflection.bodyHtml };
    return this.thread(visit, path, reflection.title, [...ofReplies(visit, path, reflection.thread), subject]);
  }

  @Shared('case-studies/:slug/feed')
  async caseStudy(@Param('slug') slug: string, @AsVisitor() visit: Visit): Promise<string> {
    const { caseStudy } = await visit.ask(CaseStudyFeedDocument, { slug });
    if (!caseStudy) throw new NoSuchPage();
    const path = `/case-studies/${caseStudy.slug}`;
    const replies = ofReplies(visit, path, caseStudy.thread);
    return this.thread(visit, path, caseStudy.title, [...replies, ofCaseStudy(visit, caseStudy)]);
  }

  @Shared('case-studies/feed')
  async shelf(@AsVisitor() visit: Visit): Promise<string> {
    const { caseStudies } = await visit.ask(ShelfFeedDocument);
    const entries = caseStudies.nodes.map((each) => ofCaseStudy(visit, each));
    return this.feed(visit, '/case-studies', visit.t('feeds.shelf'), entries);
  }

  @Shared('tags/:slug/feed')
  async tag(@Param('slug') slug: string, @AsVisitor() visit: Visit): Promise<string> {
    const { tag, reflections, caseStudies } = await visit.ask(TagFeedDocument, { slug, names: [slug] });
    if (!tag) throw new NoSuchPage();
    const entries = [
      ...reflections.nodes.map((each) => ofReflection(visit, each)),
      ...caseStudies.nodes.map((each) => ofCaseStudy(visit, each)),
    ].sort((one, other) => (one.published < other.published ? 1 : -1));
    const path = `/tags/${encodeURIComponent(tag.slug)}`;
    return this.feed(visit, path, visit.t('feeds.tag', { tag: tag.label }), entries.slice(0, 50));
  }

  /** By the course's id: its name is known only to whoever sees the course. Without anything public there is no feed. */
  @Shared('courses/:id/feed')
  async course(@Param('id') id: string, @AsVisitor() visit: Visit): Promise<string> {
    const { reflections } = await visit.ask(CourseFeedDocument, { id });
    if (reflections.nodes.length === 0) throw new NoSuchPage();
    const entries = reflections.nodes.map((each) => ofReflection(visit, each));
    return this.feed(visit, `/courses/${encodeURIComponent(id)}`, visit.t('feeds.course'), entries, '/');
  }

  private thread(visit: Visit, path: string, title: string, entries: readonly Entry[]): string {
    return this.feed(visit, path, visit.t('feeds.thread', { title }), entries);
  }

  private feed(visit: Visit, path: string, title: string, entries: readonly Entry[], page = path): string {
    const by = visit.siteName;
    return give(visit, TYPE, atom({ url: visit.url(`${path}/feed`), page: visit.url(page), title, by, entries }), KEPT);
  }
}

/** As everybody sees them. */
const nameOf = (author: FeedAuthorFragment | null | undefined) => publicName(author, true);

function ofReflection(visit: Visit, { id, title, excerpt, author, ...at }: FeedReflectionFragment): Entry {
  return { url: visit.url(`/reflections/${id}`), title, summary: excerpt, author: nameOf(author), ...moments(at) };
}

/** No figure of it: while it is up for blind rating they are not for everybody. */
function ofCaseStudy(visit: Visit, { slug, title, strategy, author, ...at }: FeedCaseStudyFragment): Entry {
  return {
    url: visit.url(`/case-studies/${slug}`),
    title,
    summary: strategy.goalExcerpt,
    author: nameOf(author),
    ...moments(at),
  };
}

function moments({ publishedAt, createdAt, editedAt }: FeedMoments) {
  return { published: publishedAt ?? createdAt, edited: editedAt ?? null };
}

interface FeedMoments {
  readonly publishedAt?: string | null;
  readonly createdAt: string;
  readonly editedAt?: string | null;
}

/** Those that everybody sees; a tombstone is nothing to be read. */
function ofReplies(visit: Visit, path: string, { replies }: FeedRepliesFragment): Entry[] {
  return replies.nodes
    .filter(({ status }) => status === 'VISIBLE')
    .map(({ number, author, createdAt, editedAt, bodyHtml }) => ({
      url: visit.url(`${path}?reply=${number}#r${number}`),
      title: visit.t('feeds.reply', { number, name: nameOf(author) ?? visit.t('feeds.nobody') }),
      author: nameOf(author),
      published: createdAt,
      edited: editedAt ?? null,
      html: bodyHtml ?? null,
    }));
}
