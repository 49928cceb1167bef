import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { ForwardPage } from '../graphql/connection.js';
import { SearchKind } from './search.model.js';

const full = (count: number) => count.toLocaleString('en');
const NO_PEOPLE = 'Finds no people.';

@InputType({
  description: 'What to search. All of what is given must hold; an id, handle or tag that nobody has finds nothing.',
})
export class SearchFilter {
  @Field(() => [SearchKind], { nullable: true, description: 'Only these kinds; an empty list finds nothing.' })
  @Bounded({ items: Object.keys(SearchKind).length })
  kinds?: SearchKind[] | null;

  @Field(() => ID, { nullable: true, description: `What belongs to this course. ${NO_PEOPLE}` })
  courseId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `What carries every one of these tags, by any of their names, or a narrower one. ${NO_PEOPLE}`,
  })
  @Bounded({ characters: limits.tagCharacters, items: limits.tagsPerText })
  tags?: string[] | null;

  @Field(() => String, { nullable: true, description: `What the member with this handle wrote. ${NO_PEOPLE}` })
  @Bounded({ characters: limits.handleCharacters.most })
  authorHandle?: string | null;

  @Field(() => Date, { nullable: true, description: `What was published then or later. ${NO_PEOPLE}` })
  since?: Date | null;

  @Field(() => Date, { nullable: true, description: `What was published then or earlier. ${NO_PEOPLE}` })
  until?: Date | null;
}

@ArgsType()
export class SearchArgs extends ForwardPage {
  @Field(() => String, {
    description:
      `Words, in any order and with or without accents; “a phrase” in double quotes, -word for what must not occur, or between alternatives. Any text of at most ${full(limits.search.typedCharacters)} characters is taken; ` +
      `beyond ${limits.search.characters} characters or ${limits.search.terms} words it is not looked at.`,
  })
  @Bounded({ characters: limits.search.typedCharacters })
  query: string;

  @Field(() => SearchFilter, { nullable: true, description: 'What to search; everything where not given.' })
  filter?: SearchFilter | null;
}
