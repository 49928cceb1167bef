import { crc32 } from 'node:zlib';

/**
 * A PNG of any header and data, whether they fit each other or not.
 * @param data what its only IDAT chunk holds
 * @param before chunks between header and data, by type
 */
export function png(
  width: number,
  height: number,
  { bits, colour }: { bits: number; colour: number },
  data: Buffer,
  ...before: Array<readonly [string, Buffer]>
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour, 0, 0, 0], 8);
  const chunks = [['IHDR', header] as const, ...before, ['IDAT', data] as const, ['IEND', Buffer.alloc(0)] as const];
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...chunks.map(([type, body]) => chunk(type, body)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
