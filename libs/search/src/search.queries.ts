import { Injectable } from '@nestjs/common';
import { type Author, type AuthorRow, type ReplyRow, type ThreadRow, toAuthor, toReply, toThread } from '#discussion';
import {
  cursorPart,
  cutPage,
  handleTyped,
  isId,
  type Page,
  type PageRequest,
  pageShape,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, rowOfJson } from '#platform';
import type { ContentKind } from '#visibility';
import { marksFor, reachMarks } from './mark.js';
import { type PassageRow, toPassage } from './passage.js';
import type { SearchFilter, SearchHit, SearchKind, SearchResult } from './search.js';
import { SEARCH, type SearchShape } from './search.statement.js';
import { readSearchWords, type SearchWords } from './search-words.js';
import { NO_EXTRAS, type SubjectExtras, searchedKindNames, searchedKinds } from './searched-kind.js';
import { toSnippetHtml } from './snippet.js';

/** Fields that are read along with hits only where they are asked for. */
export interface SearchExtras {
  readonly subjects: SubjectExtras;
  /** Looking for where each matches is most of what a page costs. */
  readonly snippets: boolean;
}

/** A page of what was found, and how many rows there are in all. */
export interface SearchPage extends Page<SearchResult> {
  readonly total: number;
}

/**
 * How words were read (x as they are, s as similar ones) and the moment of the first page, after which nothing counts; then the row's
 * points, moment, id and number. So all pages of a search are cut from the same list.
 */
export const searchCursor = tupleCursor('q', [
  /^[xs]$/,
  cursorPart.time,
  cursorPart.integer,
  cursorPart.time,
  cursorPart.id,
  cursorPart.integer,
]);

/** How entries of replies are marked in the index. */
const REPLY_MARK = 'P';

const NOTHING: SearchPage = { rows: [], hasNextPage: false, hasPreviousPage: false, total: 0 };

interface Row {
  total: number;
  /** How many of them are no people. */
  texts: number;
  /** Whether there was any word to look for. */
  asked: boolean;
  id: string | null;
  number: number | null;
  kind: ContentKind | null;
  at: Date;
  points: number;
  snippet: string | null;
  facts: string;
}

/** What is asked for, ready to be sent. */
interface Asked {
  readonly words: SearchWords;
  readonly marks: readonly string[];
  readonly filter: SearchFilter;
  readonly texts: boolean;
  readonly people: boolean;
}

@Injectable()
export class SearchQueries {
  constructor(private readonly database: Database) {}

  /**
   * What the viewer sees of what was written, and people by their handles and the names that reach the viewer: best first, in one
   * statement. Only where that finds no text, another one takes words that the viewer sees nowhere for those that they are a part of, or
   * spelt like.
   */
  async find(
    viewer: Viewer,
    typed: string,
    filter: SearchFilter,
    page: PageRequest<readonly string[]>,
    extras: SearchExtras = { subjects: NO_EXTRAS, snippets: true },
  ): Promise<SearchPage> {
    const asked = readAsked(viewer, typed, filter);
    if (!asked) return NOTHING;
    if (page.key) return (await this.read(viewer, asked, page, extras, page.key[0] === 's')).page;
    const exact = await this.read(viewer, asked, page, extras, false);
    if (!exact.wanting || !asked.texts) return exact.page;
    const similar = await this.read(viewer, asked, page, extras, true);
    return similar.page;
  }

  private async read(
    viewer: Viewer,
    { words, marks, filter, texts, people }: Asked,
    page: PageRequest<readonly string[]>,
    extras: SearchExtras,
    similar: boolean,
  ): Promise<{ readonly page: SearchPage /** Words that no text has. */; readonly wanting: boolean }> {
    const shape: SearchShape = {
      similar,
      marks: marks.length,
      reach: marks.length > 0 && reachMarks(viewer) !== null,
      author: filter.authorHandle != null,
      texts,
      people,
      ...pageShape(page),
      ...extras,
    };
    const [mode, firstPageAt, ...after] = page.key ?? [similar ? 's' : 'x', viewer.now.toISOString()];
    const [afterPoints, afterAt, afterId, afterNumber] = after;
    const statement = SEARCH.get(shape).with({
      viewer,
      typed: words.text,
      terms: [...words.terms],
      marks,
      firstPageAt: firstPageAt as string,
      since: filter.since,
      until: filter.until,
      authorHandle: filter.authorHandle == null ? null : handleTyped(filter.authorHandle),
      handlePrefix: people ? words.handle : null,
      nameTyped: people ? words.names : null,
      afterPoints: afterPoints === undefined ? null : Number(afterPoints),
      afterAt,
      afterId,
      afterNumber: afterNumber === undefined ? null : Number(afterNumber),
    });
    const rows = await this.database.readerFor(viewer, 'slow').rows<Row>(statement);
    const [{ total, texts: textsFound, asked }] = rows as [Row];
    const list = [mode as string, firstPageAt as string];
    const found = rows.filter((row) => row.id !== null).map((row) => toResult(row, list));
    return { page: { ...cutPage(page, found), total }, wanting: asked && textsFound === 0 };
  }
}

/** Null where nothing can be found. */
function readAsked(viewer: Viewer, typed: string, filter: SearchFilter): Asked | null {
  const { kinds, courseId = null, tags, authorHandle, since = null, until = null } = filter;
  const words = readSearchWords(typed);
  if (!words || (courseId !== null && !isId(courseId)) || tags?.some((group) => group.length === 0)) return null;
  const wanted = (kind: SearchKind) => kinds == null || kinds.includes(kind);
  const textKinds = searchedKindNames.filter(wanted).map((kind) => searchedKinds[kind].mark);
  if (wanted('REPLY')) textKinds.push(REPLY_MARK);
  // People are in no course, under no tag and of no author.
  const people =
    wanted('USER') &&
    courseId === null &&
    !tags?.length &&
    authorHandle == null &&
    !since &&
    !until &&
    (words.handle !== null || words.names !== null);
  const texts = textKinds.length > 0;
  if (!texts && !people) return null;
  return {
    words,
    filter,
    texts,
    people,
    marks: texts ? marksFor(viewer, { kinds: textKinds, courseId, tags: tags ?? [], since, until }) : [],
  };
}

function toResult(row: Row, list: readonly string[]): SearchResult {
  const { number, kind, points, at, id } = row;
  return {
    kind: number === null ? 'USER' : number > 0 ? 'REPLY' : (kind as ContentKind),
    hit: toHit(row),
    snippetHtml: row.snippet === null ? '' : toSnippetHtml(toPassage(JSON.parse(row.snippet) as PassageRow)),
    score: points / 1_000_000,
    key: [...list, String(points), at.toISOString(), id as string, String(number ?? 0)],
  };
}

function toHit({ number, kind, facts: text }: Row): SearchHit {
  const facts = rowOfJson<Record<string, unknown>>(text);
  if (number === null) return toAuthor(facts as unknown as AuthorRow) as Author;
  if (number > 0) return toReply(facts as unknown as ReplyRow, toThread(facts as unknown as ThreadRow));
  return searchedKinds[kind as ContentKind].toView(facts);
}
