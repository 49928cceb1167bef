import { Injectable } from '@nestjs/common';

/** The ids of what was written so far, by the names that the demo's data has for it. */
@Injectable()
export class SubjectIds {
  private readonly ids = new Map<string, string>();

  add(key: string, id: string): void {
    this.ids.set(key, id);
  }

  id(key: string): string {
    const id = this.ids.get(key);
    if (!id) throw new Error(`There is no ${key} yet`);
    return id;
  }
}
