import pg from 'pg';
import type { BoundStatement } from './statement.js';
import { types } from './timestamp.js';

type Texts = ReadonlyArray<string | null>;
type MakeRow = (texts: Texts) => unknown;

/** What `pg` has its queries write to, and its queries' own methods; its types leave both out. */
interface Wire {
  readonly parsedStatements: Readonly<Record<string, string>>;
  bind(message: object): void;
  describe(message: object): void;
  execute(message: object): void;
  close(message: object): void;
  sync(): void;
}
interface Column {
  readonly name: string;
  readonly dataTypeID: number;
}
interface DriverQuery extends pg.Query {
  prepare(wire: Wire): void;
}
const DriverQuery = pg.Query as unknown as new (text: string, values: readonly unknown[]) => DriverQuery;

/** Called once: the rows, or why there are none. */
export type Ended = (error: Error | null, rows: unknown[]) => void;

/** How rows are made of the statements that a connection has described, by their names. */
export type KnownRows = Map<string, MakeRow>;

/**
 * A prepared statement on a connection that reads share. PostgreSQL describes its columns the first time alone: it keeps a prepared
 * statement to them, and refuses it once they would be others. See docs/decisions/0073.
 */
export class SharedRead extends DriverQuery {
  private readonly made: unknown[] = [];
  private makeRow: MakeRow | undefined;
  private trouble: Error | null = null;
  private hasEnded = false;

  constructor(
    private readonly statement: BoundStatement,
    private readonly known: KnownRows,
    private readonly ended: Ended,
  ) {
    super(statement.text, statement.values);
    Object.assign(this, { name: statement.name });
  }

  override prepare(wire: Wire): void {
    this.makeRow = this.known.get(this.statement.name);
    super.prepare(this.makeRow ? new Undescribed(wire) : wire);
  }

  handleRowDescription({ fields }: { fields: readonly Column[] }): void {
    this.makeRow = writeMakeRow(fields);
    this.known.set(this.statement.name, this.makeRow);
  }

  handleDataRow({ fields }: { fields: Texts }): void {
    if (this.trouble) return;
    try {
      this.made.push((this.makeRow as MakeRow)(fields));
    } catch (error) {
      this.trouble = error as Error;
    }
  }

  handleCommandComplete(): void {
    // Nobody asks how many rows there were.
  }

  handleError(error: Error): void {
    this.end(error);
  }

  handleReadyForQuery(): void {
    this.end(this.trouble);
  }

  /** What could not be sent is answered all the same. */
  private end(error: Error | null): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.ended(error, error ? [] : this.made);
  }
}

/** A connection on which nothing is described. */
class Undescribed implements Wire {
  constructor(private readonly wire: Wire) {}

  get parsedStatements() {
    return this.wire.parsedStatements;
  }
  bind(message: object): void {
    this.wire.bind(message);
  }
  describe(): void {}
  execute(message: object): void {
    this.wire.execute(message);
  }
  close(message: object): void {
    this.wire.close(message);
  }
  sync(): void {
    this.wire.sync();
  }
}

/**
 * A function that makes a row of the texts of its columns, written out column by column: setting each by a name in a variable takes
 * several times as long. The names are those that our own statements give.
 */
function writeMakeRow(columns: readonly Column[]): MakeRow {
  const asItIs = types.getTypeParser(pg.types.builtins.TEXT, 'text');
  const parsers = columns.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text'));
  const written = columns.map(({ name }, at) => {
    const value = parsers[at] === asItIs ? `t[${at}]` : `t[${at}] === null ? null : p${at}(t[${at}])`;
    return `${JSON.stringify(name)}: ${value}`;
  });
  const code = `return (t) => ({ ${written.join(', ')} });`;
  return new Function(...columns.map((_, at) => `p${at}`), code)(...parsers) as MakeRow;
}
