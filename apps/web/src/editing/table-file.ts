import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { limits } from '#kernel';

/** The text of a file, or why it cannot be read. */
export async function textOf(file: Readable): Promise<{ text: string } | { fault: 'large' | 'utf8' }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limits.metric.fileBytes) return { fault: 'large' };
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  return isUtf8(content) ? { text: content.toString() } : { fault: 'utf8' };
}
