import { type Compiled, compile } from './named-parameters.js';
import type { Parameters, ValuesOf } from './sql-types.js';
import { keepStatement, nameOfVariant } from './statement-names.js';

/** What is sent to the database: a text that is prepared once on each connection under its name, and what stands in its places. */
export interface BoundStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** What it was made of, so that it can be asked for many viewers at once. */
  readonly origin?: Origin;
}

/** A statement as it was written, with what its names stand for. */
export interface Origin {
  readonly sql: string;
  readonly parameters: Parameters;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * An SQL text with names for its values, `:threadId`, each of which has the type that is declared for it. `with` gives them:
 * `database.rows<Row>(STATEMENT.with({ threadId }))`; one that has none is asked as it is. Of a viewer, `:viewer.memberId` and
 * the like are sent, those alone that the text uses. Limits are literals. See docs/decisions/0042.
 */
export class Statement<const P extends Parameters> {
  readonly name: string;
  readonly text: string;
  /** Of one without parameters, which so is all that is sent. */
  readonly values: keyof P extends never ? readonly unknown[] : undefined;
  private readonly places: Compiled['places'];

  /**
   * @param name `<lib>/<name>`, which no other statement has
   * @param parameters the type of each; `uuid | null` for one whose value may be null
   * @param compiled the text with places, where that is known
   * @throws with a sentence on what to change where the text and its parameters do not fit
   */
  constructor(
    name: string,
    private readonly parameters: P,
    private readonly sql: string,
    compiled = compileAs(name, sql, parameters),
  ) {
    const { text, places, used } = compiled;
    requireUsed(name, parameters, used);
    this.name = name;
    this.text = text;
    this.values = (places.length === 0 ? [] : undefined) as this['values'];
    this.places = places;
    keepStatement({ name, parameters, sql, text });
  }

  /** The statement with these values, as it is sent. */
  with(values: ValuesOf<P>): BoundStatement {
    const { name, text, places, sql, parameters } = this;
    return { name, text, values: places.map((get) => get(values)), origin: { sql, parameters, values } };
  }
}

type Variants<Variant> = Readonly<Record<string, Variant>>;

/** Keeps the statements that are put together from parts, so that each variant is made once. */
export class StatementFamily<Variant, const P extends Parameters> {
  private readonly built = new Map<string, Statement<P>>();

  /**
   * @param name `<lib>/<name>`, which no other statement has
   * @param parameters of all variants; one that a variant does not use is not sent with it
   * @param variants some, with names, for `npm run sql` to write: each part and each parameter is in one of them
   */
  constructor(
    private readonly name: string,
    private readonly parameters: P,
    private readonly compose: (variant: Variant) => string,
    variants: Variants<Variant>,
  ) {
    const used = Object.entries(variants).flatMap(([own, variant]) => [
      ...this.build(compose(variant), `${name}.${own}`).used,
    ]);
    requireUsed(name, parameters, new Set(used), ' in any named variant');
  }

  /** @param variant of few forms, all of them plain JSON: each is kept */
  get(variant: Variant): Statement<P> {
    const key = JSON.stringify(variant);
    let statement = this.built.get(key);
    if (!statement) {
      const sql = this.compose(variant);
      statement = this.build(sql, nameOfVariant(this.name, sql)).statement;
      this.built.set(key, statement);
    }
    return statement;
  }

  private build(sql: string, name: string): { statement: Statement<P>; used: ReadonlySet<string> } {
    const compiled = compileAs(name, sql, this.parameters);
    const { used } = compiled;
    const own = Object.fromEntries(Object.entries(this.parameters).filter(([parameter]) => used.has(parameter)));
    return { statement: new Statement(name, own, sql, compiled) as unknown as Statement<P>, used };
  }
}

function compileAs(name: string, sql: string, parameters: Parameters): Compiled {
  try {
    return compile(sql, parameters);
  } catch (error) {
    throw new Error(`The statement ${name}: ${(error as Error).message}`);
  }
}

function requireUsed(name: string, parameters: Parameters, used: ReadonlySet<string>, where = ''): void {
  const unused = Object.keys(parameters).find((parameter) => !used.has(parameter));
  if (unused === undefined) return;
  throw new Error(`The statement ${name}: It declares ${unused}, but does not use it${where}. Use it, or take it out.`);
}
