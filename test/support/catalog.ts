import pg from 'pg';

/** What the system catalogs say of the schema `public`, as lines that can be compared. */
const CATALOG = `
  SELECT format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
                coalesce(CASE a.attgenerated WHEN '' THEN ' default ' ELSE ' generated ' END
                         || pg_get_expr(d.adbin, d.adrelid), '')) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT format('comment %s.%s %s', c.relname, a.attname, d.description)
    FROM pg_description d JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
    WHERE c.relnamespace = 'public'::regnamespace AND d.objsubid > 0
  UNION ALL
  SELECT format('%s %s options %s rights %s', CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'S' THEN 'sequence' ELSE 'view' END,
                relname, reloptions, (SELECT array_agg(one::text ORDER BY one::text) FROM unnest(relacl) AS one))
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
  UNION ALL
  SELECT format('view %s %s', viewname, definition) FROM pg_views WHERE schemaname = 'public'
  UNION ALL
  SELECT format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL
  SELECT format('enum %s: %s', t.typname, array_agg(e.enumlabel ORDER BY e.enumsortorder))
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname
  UNION ALL
  SELECT format('function %s rights %s', pg_get_functiondef(p.oid), p.proacl)
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL
  SELECT format('policy %s', p) FROM pg_policies p WHERE schemaname = 'public'
  UNION ALL
  SELECT format('extension %s', extname) FROM pg_extension
  UNION ALL
  SELECT format('schema public rights %s', (SELECT array_agg(one::text ORDER BY one::text) FROM unnest(nspacl) AS one))
    FROM pg_namespace WHERE nspname = 'public'
  UNION ALL
  SELECT format('statistics %s', pg_get_statisticsobjdef(oid)) FROM pg_statistic_ext
  ORDER BY line`;

/** The table in which TypeORM notes the migrations that ran: it outlives taking all of them back. */
const BOOKKEEPING = /\bmigration(?:_id_seq)?\b/;

/** The schema of a database, a line for each column, constraint, index, right and so on. */
export async function describeSchema(url: string): Promise<string[]> {
  const lines = await rows<{ line: string }>(url, CATALOG);
  return lines.map(({ line }) => line).filter((line) => !BOOKKEEPING.test(line));
}

export interface CatalogColumn {
  table: string;
  column: string;
  /** As PostgreSQL writes it; `enum` for every enumeration. */
  type: string;
  nullable: boolean;
  generated: boolean;
}

/** Every column of the schema `public`. */
export async function describeColumns(url: string): Promise<CatalogColumn[]> {
  return rows<CatalogColumn>(
    url,
    `SELECT c.relname AS table, a.attname AS column, NOT a.attnotnull AS nullable, a.attgenerated <> '' AS generated,
            CASE WHEN t.typtype = 'e' THEN 'enum' ELSE format_type(a.atttypid, a.atttypmod) END AS type
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
       AND a.attnum > 0 AND NOT a.attisdropped
     ORDER BY 1, 2`,
  );
}

async function rows<Row>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}
