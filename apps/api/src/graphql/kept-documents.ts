import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { limits } from '#kernel';

/** Measured, for a token with its part of the tree. */
const TOKEN_BYTES = 500;

/** The documents that were parsed last, valid or not. Apollo finds them by the hash of their text. */
export class KeptDocuments {
  private readonly documents = new LRUCache<string, DocumentNode>({
    maxSize: limits.query.kept.documentBytes,
    sizeCalculation: bytesOf,
  });

  async get(hash: string): Promise<DocumentNode | undefined> {
    return this.find(hash);
  }

  /** The same at once: of several who ask at the same time, the first parses it for all. */
  find(hash: string): DocumentNode | undefined {
    return this.documents.get(hash);
  }

  async set(hash: string, document: DocumentNode): Promise<void> {
    this.documents.set(hash, document);
  }

  async delete(hash: string): Promise<boolean> {
    return this.documents.delete(hash);
  }

  /** About how many bytes they take together. */
  get bytes(): number {
    return this.documents.calculatedSize;
  }
}

function bytesOf({ loc }: DocumentNode): number {
  let tokens = 1;
  for (let token = loc?.startToken.next; token; token = token.next) tokens += 1;
  return tokens * TOKEN_BYTES + 2 * (loc?.source.body.length ?? 0);
}
