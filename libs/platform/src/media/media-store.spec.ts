import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DiskMediaStore } from './disk-media-store.js';
import type { MediaStore } from './media-store.js';
import { S3MediaStore } from './s3-media-store.js';

/** A bucket as S3's reference describes it, as far as it is used: objects by path, pages of two, signed requests only. */
class FakeBucket {
  readonly objects = new Map<string, Buffer>();
  readonly types = new Map<string, string | undefined>();
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://x');
    const signed =
      /^AWS4-HMAC-SHA256 Credential=the-key\/\d{8}\/eu-central-1\/s3\/aws4_request, SignedHeaders=\S*host\S*, Signature=[\da-f]{64}$/;
    const fail = (status: number, code: string) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
    if (!signed.test(request.headers.authorization ?? '')) return void fail(403, 'SignatureDoesNotMatch');
    if (!pathname.startsWith('/images')) return void fail(404, 'NoSuchBucket');
    const key = pathname.slice('/images/'.length);
    if (!key) return void response.end(this.page(searchParams.get('continuation-token')));
    if (request.method === 'PUT') {
      const content = await buffer(request);
      if (Number(request.headers['content-length']) !== content.length) return void fail(411, 'MissingContentLength');
      this.objects.set(key, content);
      this.types.set(key, request.headers['content-type']);
      return void response.end();
    }
    if (request.method === 'DELETE') {
      this.objects.delete(key);
      return void response.writeHead(204).end();
    }
    const found = this.objects.get(key);
    return void (found ? response.end(found) : fail(404, 'NoSuchKey'));
  }

  private page(from: string | null): string {
    const keys = [...this.objects.keys()].toSorted();
    const start = Number(from ?? 0);
    const contents = keys.slice(start, start + 2).map((key) => `<Contents><Key>${key}</Key></Contents>`);
    const next = start + 2 < keys.length ? `<NextContinuationToken>${start + 2}</NextContinuationToken>` : '';
    return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
  }
}

describe('the store of files', () => {
  const bucket = new FakeBucket();
  let folder: string;
  let origin: string;
  const stores: Record<string, MediaStore> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    origin = await bucket.listen();
    stores.disk = new DiskMediaStore(join(folder, 'media'), join(folder, 'drafts'));
    stores.S3 = new S3MediaStore({
      bucket: 'images',
      endpoint: origin,
      region: 'eu-central-1',
      accessKeyId: 'the-key',
      secretAccessKey: 'the-secret',
      pathStyle: true,
    });
  });
  afterAll(() => {
    bucket.close();
    rmSync(folder, { recursive: true });
  });

  async function listed(store: MediaStore): Promise<string[]> {
    const keys: string[] = [];
    for await (const key of store.list()) keys.push(key);
    return keys.toSorted();
  }

  it.each(['disk', 'S3'])('keeps, gives back, lists and removes files: %s', async (kind) => {
    const store = stores[kind]!;
    const keys = [
      'ab/one/1-320.webp',
      'ab/one/1-640.webp',
      'ab/two/2-320.webp',
      'cd/three/3-320.webp',
      'cd/three/3-9.webp',
    ];
    expect(await listed(store)).toEqual([]);
    for (const key of keys) await store.put(key, Buffer.from(`content of ${key}`), 'image/webp');
    await store.put(keys[0]!, Buffer.from(`content of ${keys[0]}`), 'image/webp');
    expect(await listed(store)).toEqual(keys.toSorted());
    const { stream, bytes } = (await store.get(keys[1]!))!;
    const content = await buffer(stream);
    expect([content.toString(), bytes]).toEqual([`content of ${keys[1]}`, content.length]);
    expect(await store.get('ab/one/1-2048.webp')).toBeNull();
    for (const key of [...keys.slice(1), keys[1]!]) await store.delete(key);
    expect(await listed(store)).toEqual([keys[0]]);
    await store.delete(keys[0]!);
    if (kind === 'S3') expect(new Set(bucket.types.values())).toEqual(new Set(['image/webp']));
    else expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(['drafts', 'media']);
  });

  it.each(['disk', 'S3'])('has no names that lead elsewhere: %s', async (kind) => {
    for (const key of [
      '../secret.webp',
      'a/../../secret.webp',
      '/etc/passwd',
      'a/b\0.webp',
      'one.webp',
      'a\\b/c.webp',
      '',
    ]) {
      await expect(stores[kind]!.put(key, Buffer.alloc(1), 'image/webp')).rejects.toThrow('no name of a stored file');
      await expect(stores[kind]!.get(key)).rejects.toThrow('no name of a stored file');
      await expect(stores[kind]!.delete(key)).rejects.toThrow('no name of a stored file');
    }
  });

  it('lists nothing that it did not name, and says when a bucket refuses it', async () => {
    bucket.objects.set('readme.txt', Buffer.from('not ours'));
    writeFileSync(join(folder, 'media', 'readme.txt'), 'not ours');
    expect([await listed(stores.disk!), await listed(stores.S3!)]).toEqual([[], []]);
    const other = {
      bucket: 'other',
      endpoint: origin,
      region: 'eu-central-1',
      accessKeyId: 'the-key',
      secretAccessKey: 'x',
      pathStyle: true,
    };
    await expect(new S3MediaStore(other).put('a/b.webp', Buffer.alloc(1), 'image/webp')).rejects.toThrow();
  });
});
