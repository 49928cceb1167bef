import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { type Place, TextError } from './text-error.js';

/** A file of YAML, as far as its values need it: to say where they stand. */
export interface Yaml {
  placeOf(node: Node): Place;
}

/** What a field, or one entry of a list, holds. Whoever reads it says what it must be. */
export class Value {
  constructor(
    private readonly yaml: Yaml,
    private readonly name: string,
    private readonly node: Node,
  ) {}

  text(): string {
    const { value } = this;
    if (typeof value === 'string' && value !== '') return value;
    throw this.error('is no text. Write one, in quotes where it looks like a number or a list.');
  }

  number(): number {
    const { value } = this;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw this.error(`is ${this.shown}. Write a number, such as 12 or 0.5.`);
  }

  flag(): boolean {
    const { value } = this;
    if (typeof value === 'boolean') return value;
    throw this.error(`is ${this.shown}. Write true or false.`);
  }

  oneOf<Choice extends string>(choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === this.value);
    if (found !== undefined) return found;
    throw this.error(`is ${this.shown}. Write one of ${choices.join(', ')}.`);
  }

  /**
   * A name of something that stands elsewhere.
   * @param where what to write instead, such as "the handle of somebody in members.yaml"
   */
  nameIn(known: { has(name: string): boolean }, where: string): string {
    const name = this.text();
    if (known.has(name)) return name;
    throw this.error(`is ${this.shown}, which is not there. Write ${where}.`);
  }

  list(): readonly Value[] {
    if (!isSeq<Node>(this.node)) throw this.error('is no list. Write each entry on a line of its own, after "- ".');
    return this.node.items.map((item) => new Value(this.yaml, `an entry of ${this.name}`, item));
  }

  /** @throws TextError also for a field that `read` did not ask for */
  fields<Result>(read: (fields: Fields) => Result): Result {
    if (!isMap<Node, Node | null>(this.node)) {
      throw this.error('has no fields. Write each on a line of its own: its name, a colon and what it is.');
    }
    const fields = new Fields(this.yaml, this.node);
    const result = read(fields);
    fields.refuseOthers();
    return result;
  }

  error(message: string): TextError {
    return new TextError(this.yaml.placeOf(this.node), `${this.name} ${message}`);
  }

  private get value(): unknown {
    return isScalar(this.node) ? this.node.value : undefined;
  }

  private get shown(): string {
    return isScalar(this.node) ? JSON.stringify(this.node.value) : 'several things';
  }
}

/** Named values. */
export class Fields {
  private readonly asked = new Set<string>();
  private readonly pairs: ReadonlyMap<string, { readonly key: Node; readonly value: Node | null }>;

  constructor(
    private readonly yaml: Yaml,
    private readonly map: YAMLMap<Node, Node | null>,
  ) {
    this.pairs = new Map(map.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), { key, value }]));
  }

  get names(): readonly string[] {
    return [...this.pairs.keys()];
  }

  get(name: string): Value {
    const found = this.find(name);
    if (found) return found;
    throw new TextError(this.yaml.placeOf(this.map), `There is no ${name} here. Add a line "${name}: …".`);
  }

  /** Null where there is no such field. */
  find(name: string): Value | null {
    this.asked.add(name);
    const pair = this.pairs.get(name);
    return pair ? new Value(this.yaml, name, pair.value ?? pair.key) : null;
  }

  refuseOthers(): void {
    for (const [name, { key }] of this.pairs) {
      if (this.asked.has(name)) continue;
      const known = [...this.asked].join(', ');
      throw new TextError(this.yaml.placeOf(key), `Nothing reads ${name}. Remove it, or write one of ${known}.`);
    }
  }
}
