import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { limits, NO_CURSOR, type Page } from '#kernel';
import { Bounded } from './bound.js';

const SIZE = `at most ${limits.page.most}; ${limits.page.default} when not given`;

const CURSOR = { characters: limits.cursorCharacters, refusal: NO_CURSOR };

/** The arguments of a list that is paged forwards. */
@ArgsType()
export class ForwardPage {
  @Field(() => Int, { nullable: true, description: `How many rows to answer, ${SIZE}.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the row after which to begin.' })
  @Bounded(CURSOR)
  after?: string | null;
}

/** The arguments of a list that is paged both ways. */
@ArgsType()
export class PageArgs extends ForwardPage {
  @Field(() => Int, { nullable: true, description: `How many rows to answer from the end, ${SIZE}.` })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the row before which to end.' })
  @Bounded(CURSOR)
  before?: string | null;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether the list has rows before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row; null on an empty page.' })
  endCursor: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** A page as the API answers it. Cursors are made only when asked for, and the rows are counted only when asked for. */
export class Connection<Node> {
  readonly nodes: Node[];
  private madeEdges: Edge<Node>[] | undefined;
  private madePageInfo: PageInfo | undefined;

  /**
   * @param page the rows, which are the nodes themselves
   * @param toCursor a row's cursor, made by the codec that reads it
   * @param countTotal counts the rows that this viewer can page through
   */
  constructor(
    private readonly page: Page<Node>,
    private readonly toCursor: (node: Node) => string,
    readonly countTotal: () => Promise<number>,
  ) {
    this.nodes = page.rows;
  }

  /** Made once: compiled queries read a property as often as they please. */
  get edges(): Edge<Node>[] {
    this.madeEdges ??= this.nodes.map((node) => ({ cursor: this.toCursor(node), node }));
    return this.madeEdges;
  }

  get pageInfo(): PageInfo {
    this.madePageInfo ??= new PageInfoOfNodes(this.page, this.toCursor);
    return this.madePageInfo;
  }
}

class PageInfoOfNodes<Node> implements PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;

  constructor(
    private readonly page: Page<Node>,
    private readonly toCursor: (node: Node) => string,
  ) {
    this.hasNextPage = page.hasNextPage;
    this.hasPreviousPage = page.hasPreviousPage;
  }

  get startCursor(): string | null {
    return this.cursorAt(0);
  }

  get endCursor(): string | null {
    return this.cursorAt(this.page.rows.length - 1);
  }

  private cursorAt(index: number): string | null {
    const node = this.page.rows[index];
    return node === undefined ? null : this.toCursor(node);
  }
}

/**
 * Makes the object types `<Name>Connection` and `<Name>Edge`. Answer them with `new Connection(page, toCursor, countTotal)`.
 *
 * @param node the class of the rows, as a function because the two often refer to each other
 * @param name the node's name in the schema
 * @param rows what the rows are called in the descriptions, in the plural
 * @param counted how far they are counted; all of them, if not given
 */
export function connectionOf<Node>(
  node: () => abstract new (...args: never[]) => Node,
  name: string,
  rows = `${name.charAt(0).toLowerCase()}${name.slice(1)}s`,
  counted?: number,
): Type<Connection<Node>> {
  const upTo =
    counted === undefined ? '' : ` Counted up to ${counted.toLocaleString('en')}, which means so many or more.`;
  @ObjectType(`${name}Edge`, { description: `A row of a list of ${rows}, with its cursor.` })
  class NodeEdge {
    @Field(() => String, { description: 'Where this row stands: give it as `after` or `before`.' })
    cursor: string;

    @Field(node, { description: 'The row itself.' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${rows}.` })
  class NodeConnection {
    @Field(() => [node()], { description: 'The rows of this page.' })
    nodes: Node[];

    @Field(() => [NodeEdge], { description: 'The rows of this page, each with its cursor.' })
    edges: NodeEdge[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo: PageInfo;

    @Field(() => Int, {
      description: `All rows that the viewer can page through. Counted one by one, and only when asked for: ask once, not with every page.${upTo}`,
    })
    totalCount: number;
  }
  return NodeConnection as unknown as Type<Connection<Node>>;
}
