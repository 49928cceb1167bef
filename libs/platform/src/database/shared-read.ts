import pg from 'pg';
import type { BoundStatement } from './statement.js';
import { types } from './timestamp.js';

type Texts = ReadonlyArray<string | null>;
type MakeRow = (texts: Texts) => unknown;

/** What one of `pg`'s queries writes to; its types leave it out. */
interface Wire {
  readonly parsedStatements: Readonly<Record<string, string>>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(message: object): void;
  bind(message: object): void;
  describe(message: object): void;
  execute(message: object): void;
  close(message: object): void;
  sync(): void;
}

/** A column as PostgreSQL describes it. */
interface Column {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Called once: the rows, or why there are none. It must not throw. */
export type Ended = (error: Error | null, rows: unknown[]) => void;

/** A query as the driver has it: what it calls, and what it is called for. */
interface DriverQuery extends pg.Query {
  name: string;
  /** Where the driver was told how long to wait, it puts its own before it. */
  callback: Ended;
  prepare(wire: Wire): void;
}
const DriverQuery = pg.Query as unknown as new (text: string, values: readonly unknown[], ended: Ended) => DriverQuery;

/** How rows are made of the statements that a connection has described, by their names. */
export type KnownRows = Map<string, MakeRow>;

/**
 * A prepared statement on a connection that reads share. PostgreSQL is asked for its columns until it has told them once: it keeps a
 * prepared statement to them, and refuses it once they would be others. See docs/decisions/0073.
 */
export class SharedRead extends DriverQuery {
  private readonly made: unknown[] = [];
  private makeRow: MakeRow | undefined;
  private trouble: Error | null = null;
  private hasEnded = false;

  constructor(
    { name, text, values }: BoundStatement,
    private readonly known: KnownRows,
    ended: Ended,
  ) {
    super(text, values, ended);
    this.name = name;
  }

  override prepare(wire: Wire): void {
    this.makeRow = this.known.get(this.name);
    super.prepare(new ReadWire(wire, this.makeRow !== undefined));
  }

  handleRowDescription({ fields }: { fields: readonly Column[] }): void {
    this.attempt(() => {
      this.makeRow = this.known.get(this.name) ?? writeMakeRow(fields);
      this.known.set(this.name, this.makeRow);
    });
  }

  handleDataRow({ fields }: { fields: Texts }): void {
    if (!this.trouble) this.attempt(() => this.made.push((this.makeRow as MakeRow)(fields)));
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

  /** What is thrown here would end the connection's reading, and so the process. */
  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.trouble = error as Error;
    }
  }

  /** One whose values could not be sent has failed before PostgreSQL answers the rest of it. */
  private end(error: Error | null): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.callback(error, error ? [] : this.made);
  }
}

/** The connection as a shared read writes to it. */
class ReadWire implements Wire {
  constructor(
    private readonly wire: Wire,
    private readonly isKnown: boolean,
  ) {}

  get parsedStatements() {
    return this.wire.parsedStatements;
  }
  get submittedNamedStatements() {
    return this.wire.submittedNamedStatements;
  }
  parse(message: object): void {
    this.wire.parse(message);
  }
  bind(message: object): void {
    this.wire.bind(message);
  }
  describe(message: object): void {
    if (!this.isKnown) this.wire.describe(message);
  }
  execute(message: object): void {
    this.wire.execute(message);
  }
  close(): void {
    // The driver closes a statement whose values cannot be sent, and takes it for prepared ever after.
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
