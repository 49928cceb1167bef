/** What columns of moments are called. */
const MOMENT = /_(?:at|until)$/;
/** As PostgreSQL writes one in JSON; a time of day is none. */
const WRITTEN = /^\d{4,}-\d\d-\d\dT/;

/** A row that PostgreSQL wrote as JSON (`row_to_json`), which knows no moments: columns of them get theirs back. */
export function rowOfJson<Row extends object>(json: string): Row {
  const row = JSON.parse(json) as Record<string, unknown>;
  for (const name in row) {
    const value = row[name];
    if (typeof value === 'string' && MOMENT.test(name) && WRITTEN.test(value)) row[name] = new Date(value);
  }
  return row as Row;
}
