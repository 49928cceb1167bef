import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { DataSource, type EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { migrate, revertMigration } from '#platform';
import { type CatalogColumn, describeColumns, describeSchema } from './support/catalog.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './support/database.js';

describe('the migrations', () => {
  let database: TestDatabase;
  afterEach(() => database.drop());

  it('lead from nothing to the schema, back to nothing, and to the same schema again', async () => {
    database = await createEmptyDatabase();
    const nothing = await describeSchema(database.ownerUrl);
    const names = await migrate(database.ownerUrl);
    const schema = await describeSchema(database.ownerUrl);
    for (const _ of names) await revertMigration(database.ownerUrl);
    expect(await describeSchema(database.ownerUrl)).toEqual(nothing);
    await migrate(database.ownerUrl);
    expect(await describeSchema(database.ownerUrl)).toEqual(schema);
  });

  it('give every entity the columns that it declares: name, type and nullability, no more and no fewer', async () => {
    database = await createTestDatabase();
    const columns = await describeColumns(database.ownerUrl);
    const entities = await describeEntities(database.ownerUrl);
    const declared = entities.flatMap((entity) => entity.columns);
    const known = new Set(declared.map(nameOf));
    const tables = new Set(entities.map((entity) => entity.table));
    const migrated = columns.filter(
      (column) => tables.has(column.table) && (!column.generated || known.has(nameOf(column))),
    );
    expect(declared.map(describe_).sort()).toEqual(migrated.map(describe_).sort());
  });

  it('leave the application what it needs and nothing that alters the schema', async () => {
    database = await createTestDatabase();
    const application = new pg.Client(database.url);
    await application.connect();
    try {
      await expect(application.query('ALTER TABLE member ADD COLUMN mine text')).rejects.toThrow('must be owner');
      await expect(application.query('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
      await expect(application.query('TRUNCATE member')).rejects.toThrow('permission denied');
      await expect(application.query('SELECT FROM member')).resolves.toMatchObject({ rowCount: 0 });
    } finally {
      await application.end();
    }
  });
});

type Column = Omit<CatalogColumn, 'generated'>;

const nameOf = ({ table, column }: Column) => `${table}.${column}`;
const describe_ = (column: Column) => `${nameOf(column)} ${column.type}${column.nullable ? '' : ' not null'}`;

/** The columns that the entities of all libs declare, in PostgreSQL's own words. */
async function describeEntities(url: string): Promise<Array<{ table: string; columns: Column[] }>> {
  const files = globSync('libs/*/src/**/*.entity.ts');
  const modules = await Promise.all(files.map((file) => import(resolve(file))));
  const entities = modules.flatMap((module) => Object.values(module as Record<string, new () => object>));
  const source = await new DataSource({ type: 'postgres', url, entities }).initialize();
  try {
    return source.entityMetadatas.map((entity) => ({ table: entity.tableName, columns: columnsOf(source, entity) }));
  } finally {
    await source.destroy();
  }
}

function columnsOf(source: DataSource, entity: EntityMetadata): Column[] {
  const typeOf = (column: ColumnMetadata) => {
    const type = source.driver.normalizeType(column);
    if (type === 'enum' || type === 'simple-enum') return 'enum';
    const precise = typeof column.precision === 'number' ? type.replace(/^\w+/, `$&(${column.precision})`) : type;
    return precise.replace(/^timestamptz(\S*)$/, 'timestamp$1 with time zone') + (column.isArray ? '[]' : '');
  };
  return entity.columns.map((column) => ({
    table: entity.tableName,
    column: column.databaseName,
    type: typeOf(column),
    nullable: column.isNullable,
  }));
}
