import { Injectable } from '@nestjs/common';
import { type CreateReflection, ReflectionService } from '#reflections';
import { Cast } from './cast.store.js';
import { type DemoDraft, type DemoEdit, type DemoLink, type DemoReflection, linkedAtFirst } from './community/index.js';
import { CourseScript } from './course.script.js';
import { PictureScript } from './picture.script.js';
import { SubjectIds } from './subject-id.store.js';

/** Reflections are written, changed and linked to case studies. */
@Injectable()
export class ReflectionScript {
  constructor(
    private readonly cast: Cast,
    private readonly courses: CourseScript,
    private readonly subjects: SubjectIds,
    private readonly pictures: PictureScript,
    private readonly reflections: ReflectionService,
  ) {}

  async drafted(text: DemoDraft): Promise<void> {
    await this.write(text, { publish: false });
  }

  async published(reflection: DemoReflection): Promise<void> {
    const { author, tags, pictures } = reflection;
    const caseStudyIds = linkedAtFirst(reflection).map((caseStudy) => this.subjects.id(caseStudy));
    const mediaIds = await this.pictures.uploaded(pictures, author);
    await this.write(reflection, { publish: true, tags, caseStudyIds, mediaIds });
  }

  async linked({ reflection, by, caseStudies }: DemoLink): Promise<void> {
    const caseStudyIds = caseStudies.map((caseStudy) => this.subjects.id(caseStudy));
    await this.reflections.update(await this.cast.member(by), { id: this.subjects.id(reflection), caseStudyIds });
  }

  async reflectionEdited({ key, author }: DemoReflection, { reason }: DemoEdit, bodyMarkdown: string): Promise<void> {
    await this.reflections.update(await this.cast.member(author), { id: this.subjects.id(key), bodyMarkdown, reason });
  }

  private async write(text: DemoDraft | DemoReflection, more: Partial<CreateReflection>): Promise<void> {
    const { key, author, title, bodyMarkdown, audience } = text;
    const input = { title, bodyMarkdown, audience, ...more, ...this.courses.place(text) };
    this.subjects.add(key, await this.reflections.create(await this.cast.member(author), input));
  }
}
