declare module 'commonmark' {
  interface Node {
    readonly type: string;
    walker(): { next(): { readonly node: Node } | null };
  }
  export class Parser {
    parse(markdown: string): Node;
  }
  export class HtmlRenderer {
    render(node: Node): string;
  }
}

declare module 'commonmark-spec' {
  const specification: {
    readonly tests: ReadonlyArray<{ markdown: string; html: string; section: string; number: number }>;
  };
  export default specification;
}
