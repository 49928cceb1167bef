import { homeOf, type Sources } from './sources.js';
import type { Exception } from './table-owners.js';
import { tablesNamed } from './tables-named.js';

export interface TableMap {
  /** The libs, each of which may name tables of those left of it. */
  readonly order: readonly string[];
  /** The tables of each lib. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  readonly exceptions: readonly Exception[];
  /** Tables that no lib names, since functions of the database do. */
  readonly namedByFunctions: readonly string[];
}

/** One sentence for everything that is against the map: in the texts, and in the map itself. */
export function faultsOfTables(sources: Sources, tables: readonly string[], map: TableMap): string[] {
  const ownerOf = new Map(
    Object.entries(map.owners).flatMap(([lib, own]) => own.map((table) => [table, lib] as const)),
  );
  const known = new Set([...ownerOf.keys(), ...tables]);
  const named = [...sources].flatMap(([file, text]) =>
    tablesNamed(file, text, known).map((table) => ({ file, table })),
  );
  const toTheRight = named.filter(({ file, table }) => standsRightOf(map.order, homeOf(file), ownerOf.get(table)));
  return [
    ...faultsOfOwners(tables, map),
    ...faultsOfUse(named, map),
    ...faultsOfExceptions(toTheRight, map.exceptions),
    ...toTheRight
      .filter((one) => !map.exceptions.some((exception) => excepts(exception, one)))
      .map(({ file, table }) => `${file}: ${homeOf(file)} must not name ${table} of ${ownerOf.get(table)}`),
  ];
}

interface Named {
  readonly file: string;
  readonly table: string;
}

function standsRightOf(order: readonly string[], lib: string, owner: string | undefined): boolean {
  return owner !== undefined && order.indexOf(owner) > order.indexOf(lib);
}

function excepts({ file, tables }: Exception, named: Named): boolean {
  return file === named.file && tables.includes(named.table);
}

function faultsOfOwners(tables: readonly string[], { order, owners }: TableMap): string[] {
  const owned = Object.values(owners).flat();
  return [
    ...Object.keys(owners)
      .filter((lib) => !order.includes(lib))
      .map((lib) => `${lib} owns tables and is no lib`),
    ...owned.filter((table, at) => owned.indexOf(table) !== at).map((table) => `${table} has two owners`),
    ...owned.filter((table) => !tables.includes(table)).map((table) => `${table} has an owner and does not exist`),
    ...tables.filter((table) => !owned.includes(table)).map((table) => `${table} has no owner`),
  ];
}

/** A table that its owner does not name has another owner, or is not used at all. */
function faultsOfUse(named: readonly Named[], { owners, namedByFunctions }: TableMap): string[] {
  return Object.entries(owners).flatMap(([lib, own]) =>
    own.flatMap((table) => {
      const used = named.some((one) => one.table === table && homeOf(one.file) === lib);
      if (used === !namedByFunctions.includes(table)) return [];
      return [used ? `${table} is named by ${lib}, not by functions alone` : `${table} is named nowhere in ${lib}`];
    }),
  );
}

function faultsOfExceptions(toTheRight: readonly Named[], exceptions: readonly Exception[]): string[] {
  return exceptions.flatMap(({ file, tables }) =>
    tables
      .filter((table) => !toTheRight.some((one) => one.file === file && one.table === table))
      .map((table) => `${file} needs no exception for ${table}`),
  );
}
