import { createHash } from 'node:crypto';

/** An SQL text that is prepared once on each connection, under a name of its own. Values are `$1`, `$2` …; limits are literals. */
export class Statement {
  readonly name: string;

  constructor(readonly text: string) {
    this.name = createHash('sha1').update(text).digest('base64url');
  }
}

/** Keeps the statements that are assembled from parts, so that each variant is built and named once. */
export class StatementFamily<Variant> {
  private readonly built = new Map<string, Statement>();

  constructor(private readonly compose: (variant: Variant) => string) {}

  /** @param variant of few forms, all of them plain JSON: each is kept */
  get(variant: Variant): Statement {
    const key = JSON.stringify(variant);
    let statement = this.built.get(key);
    if (!statement) {
      statement = new Statement(this.compose(variant));
      this.built.set(key, statement);
    }
    return statement;
  }
}
