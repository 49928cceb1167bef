import { mediaKey } from './media.queries.js';

/** Whatever answers a statement on the connection that it is asked on. */
interface Connection {
  query(text: string): Promise<{ rows: unknown[] }>;
}

interface FileRow {
  id: string;
  sha256: string;
  widths: number[];
}

/** The names in the store of all files that images have, as a connection sees them. */
export async function mediaFiles(connection: Connection): Promise<string[]> {
  const { rows } = await connection.query(`select id, sha256, widths from media where state = 'READY' order by id`);
  return (rows as FileRow[]).flatMap(({ id, sha256, widths }) => widths.map((width) => mediaKey(id, sha256, width)));
}
