import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('course')
@ObjectType({
  description:
    'A course: people who learn together, and the prompts that they are set. Seen by its members and by admins, and by everyone signed in if it is open to join.',
})
export class Course {
  @Field(() => ID, { description: 'Opaque.' })
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String, { description: 'Its name in addresses: unique, and unchanged when the course is renamed.' })
  @Column('text')
  slug: string;

  @Field(() => String, { description: 'What it is called: plain text, at most 120 characters.' })
  @Column('text')
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it is held, in its own words, such as "Autumn 2026": at most 40 characters.',
  })
  @Column('text', { nullable: true })
  term: string | null;

  @Field(() => Boolean, { description: 'Whether everyone signed in sees it and may join without a code.' })
  @Column({ name: 'open_to_join', type: 'boolean' })
  openToJoin: boolean;

  /** Leaves the house for the instructors alone, so it is no field of this class. */
  @Column({ name: 'join_code', type: 'text' })
  joinCode: string;

  @Field(() => String, {
    description:
      'Where it is held, as a time zone of the IANA list: what its dates are set and copied in. UTC until one is chosen.',
  })
  @Column({ name: 'time_zone', type: 'text', default: 'UTC' })
  timeZone: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
