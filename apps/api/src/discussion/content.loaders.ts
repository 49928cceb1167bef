import { Injectable } from '@nestjs/common';
import { CaseStudyQueries, type CaseStudyView } from '#cases';
import { isId, type PostAddress, type Viewer } from '#kernel';
import { ReflectionQueries, type ReflectionView } from '#reflections';
import type { ContentKind } from '#visibility';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import type { ContentView, SubjectView } from './content.model.js';
import { PostLoaders } from './post.loaders.js';
import { extrasOfCaseStudy, extrasOfReflection } from './subject-extras.js';

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
    private readonly reflections: ReflectionQueries,
    private readonly caseStudies: CaseStudyQueries,
    private readonly posts: PostLoaders,
  ) {}

  /**
   * What a thread is about, read with everything that is asked of it, and kept for whoever asks for it again. Null for what the
   * viewer does not see.
   * @param asked fields of the subject, as dotted paths
   */
  async readSubject(context: RequestContext, id: string, asked: ReadonlySet<string>): Promise<SubjectView | null> {
    return (
      (await this.readReflection(context, id, asked)) ?? (isId(id) ? this.readCaseStudy(context, id, asked) : null)
    );
  }

  /** The same of a reflection only. */
  async readReflection(
    context: RequestContext,
    id: string,
    asked: ReadonlySet<string>,
  ): Promise<ReflectionView | null> {
    if (!isId(id)) return null;
    const [reflection = null] = await this.reflections.find(context.viewer, [id], extrasOfReflection(asked));
    return reflection && this.keep(context, reflection);
  }

  /** The same of a case study, by any of its addresses. */
  async readCaseStudy(
    context: RequestContext,
    slug: string,
    asked: ReadonlySet<string>,
  ): Promise<CaseStudyView | null> {
    const caseStudy = await this.caseStudies.findBySlug(context.viewer, slug, extrasOfCaseStudy(asked));
    return caseStudy && this.keep(context, caseStudy);
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

  private keep<Subject extends SubjectView>(context: RequestContext, subject: Subject): Subject {
    context.loader(this.subject).prime(subject, subject);
    return subject;
  }

  /** One statement for each kind that there is; of an unknown kind, a case study is what is no reflection. */
  private async findSubjects(viewer: Viewer, keys: readonly SubjectKey[]): Promise<Array<SubjectView | null>> {
    const found = new Map<string, SubjectView>();
    const add = (subjects: ReadonlyArray<SubjectView | null>) => {
      for (const subject of subjects) if (subject) found.set(subject.id, subject);
    };
    const others = keys.filter(({ kind }) => kind !== 'CASE_STUDY').map(({ id }) => id);
    if (others.length > 0) add(await this.reflections.find(viewer, others));
    const rest = keys.filter(({ id, kind }) => kind !== 'REFLECTION' && !found.has(id)).map(({ id }) => id);
    if (rest.length > 0) add(await this.caseStudies.find(viewer, rest));
    return keys.map(({ id }) => found.get(id) ?? null);
  }
}
