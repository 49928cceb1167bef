import { Extensions, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { limits } from '#kernel';

@Entity('prompt')
@ObjectType({
  description:
    'An assignment in a series, such as "Reflective Blogging #3". Seen by the members of its course, learners from opensAt on, and by admins.',
})
export class Prompt {
  @Field(() => ID, { description: 'Opaque.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'course_id', type: 'uuid' })
  courseId: string;

  @Field(() => Int, { description: 'Its place in the series: unique in the course, 1 to 9,999.' })
  @Column('integer')
  number: number;

  @Field(() => String, { description: 'What it is called: plain text, at most 200 characters.' })
  @Column('text')
  title: string;

  /** What an instructor edits; at most 20,000 characters. */
  @Column({ name: 'instructions_markdown', type: 'text' })
  instructionsMarkdown: string;

  @Extensions({ characters: limits.instructionsHtmlCharacters })
  @Field(() => String, { description: 'What to do, as sanitised HTML.' })
  @Column({ name: 'instructions_html', type: 'text' })
  instructionsHtml: string;

  @Field(() => Date, { nullable: true, description: 'From when on learners see it; null: from its creation on.' })
  @Column({ name: 'opens_at', type: 'timestamptz', precision: 3, nullable: true })
  opensAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when a reflection counts as on time. Later ones are accepted until it closes.',
  })
  @Column({ name: 'due_at', type: 'timestamptz', precision: 3, nullable: true })
  dueAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'After it, no new reflection is accepted, and the postFirst gate is open. Null: it stays open.',
  })
  @Column({ name: 'closes_at', type: 'timestamptz', precision: 3, nullable: true })
  closesAt: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many words a reflection needs to count, 0 to 10,000; null: any number.',
  })
  @Column({ name: 'minimum_words', type: 'integer', nullable: true })
  minimumWords: number | null;

  @Field(() => Int, {
    description:
      'How many different peers a learner owes a reply to one of their reflections for this prompt, 0 to 20.',
  })
  @Column({ name: 'replies_required', type: 'integer' })
  repliesRequired: number;

  @Field(() => Boolean, {
    description:
      "Whether peers' reflections stay out of a learner's sight, while it is open, until the learner has published one.",
  })
  @Column({ name: 'post_first', type: 'boolean' })
  postFirst: boolean;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
