import { Injectable } from '@nestjs/common';
import { isId, type PostAddress, type Viewer } from '#kernel';
import type { ContentKind } from '#visibility';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import type { ContentView } from './content.model.js';
import { SubjectFinders, type SubjectView, subjectKinds, type ViewOf } from './content-kinds.js';
import { PostLoaders } from './post.loaders.js';
import { extrasOf } from './subject-kind.js';

/** What a thread is about; its kind, where that is known, saves a statement. */
interface SubjectKey {
  readonly id: string;
  readonly kind?: ContentKind;
}

/** Content of whatever kind by its address. */
@Injectable()
export class ContentLoaders {
  /** What a thread is about, by the thread's id. */
  readonly subject = defineLoader<SubjectKey, SubjectView>(
    (viewer, keys) => this.findSubjects(viewer, keys),
    ({ id }) => id,
  );

  constructor(
    private readonly finders: SubjectFinders,
    private readonly posts: PostLoaders,
  ) {}

  /**
   * What a thread is about, read with everything that is asked of it, and kept for whoever asks for it again. Null for what the
   * viewer does not see.
   * @param asked fields of the subject, as dotted paths
   */
  async readSubject(context: RequestContext, id: string, asked: ReadonlySet<string>): Promise<SubjectView | null> {
    for (const kind of this.finders.keys()) {
      const subject = await this.read(context, kind, id, asked);
      if (subject) return subject;
    }
    return null;
  }

  /** The same of one kind only. */
  async read<Kind extends ContentKind>(
    context: RequestContext,
    kind: Kind,
    id: string,
    asked: ReadonlySet<string>,
  ): Promise<ViewOf<Kind> | null> {
    if (!isId(id)) return null;
    const extras = extrasOf<string>(subjectKinds[kind], asked);
    const [subject = null] = (await this.finders.get(kind)?.find(context.viewer, [id], extras)) ?? [];
    return subject && this.keep(context, subject as ViewOf<Kind>);
  }

  /** Keeps a subject that was read for whoever asks for it again. */
  keep<Subject extends SubjectView>(context: RequestContext, subject: Subject): Subject {
    context.loader(this.subject).prime(subject, subject);
    return subject;
  }

  /** Null for what the viewer does not see. */
  byAddress(
    context: RequestContext,
    { threadId, number, kind }: PostAddress & { readonly kind?: ContentKind },
  ): Promise<ContentView | null> {
    return number === 0
      ? context.loader(this.subject).load({ id: threadId, kind })
      : context.loader(this.posts.reply).load({ threadId, number });
  }

  /** One statement for each kind that there is; what is of an unknown kind is looked for in one after the other. */
  private async findSubjects(viewer: Viewer, keys: readonly SubjectKey[]): Promise<Array<SubjectView | null>> {
    const found = new Map<string, SubjectView>();
    for (const [kind, finder] of this.finders) {
      const wanted = keys.filter((key) => (key.kind ?? kind) === kind && !found.has(key.id));
      if (wanted.length === 0) continue;
      const subjects = await finder.find(
        viewer,
        wanted.map(({ id }) => id),
      );
      for (const subject of subjects) if (subject) found.set(subject.id, subject);
    }
    return keys.map(({ id }) => found.get(id) ?? null);
  }
}
