import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Audience } from '../discussion/content.enum.js';
import { Content, Discussable } from '../discussion/content.model.js';
import { Thread } from '../discussion/thread.model.js';
import { connectionOf } from '../graphql/connection.js';
import { Cost } from '../graphql/cost.js';
import { CalendarDate, WebAddress } from '../graphql/scalar.js';

@ObjectType({ description: 'Whose campaign a case study is about.' })
export class Organisation {
  @Field(() => String, { description: 'Its name; empty where the case study was withdrawn.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The town or region.' })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'The country, as its contributor wrote it.' })
  country: string | null;

  @Field(() => WebAddress, { nullable: true, description: 'Its home page.' })
  website: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people it serves.' })
  populationServed: number | null;
}

@ObjectType({ description: 'What was tried, in Markdown. Mentions are found in `bodyMarkdown` only, not here.' })
export class Strategy {
  @Cost({ characters: limits.caseStudy.strategyCharacters })
  @Field(() => String, { description: 'What was to be reached; empty where the case study was withdrawn.' })
  goal: string;

  @Field(() => String, {
    description:
      'How the goal begins, as plain text: at most 280 characters, cut at a word; empty where the case study was withdrawn.',
  })
  goalExcerpt: string;

  @Cost({ characters: limits.caseStudy.strategyCharacters })
  @Field(() => String, { nullable: true, description: 'Whom it was for.' })
  audience: string | null;

  @Cost({ characters: limits.caseStudy.strategyCharacters })
  @Field(() => String, { description: 'What was done; empty where the case study was withdrawn.' })
  approach: string;

  @Cost({ characters: limits.caseStudy.strategyCharacters })
  @Field(() => String, {
    nullable: true,
    description: 'What came of it; null while it is up for blind rating and the viewer is not given the outcome.',
  })
  outcome: string | null;

  @Cost({ characters: limits.caseStudy.strategyCharacters })
  @Field(() => String, { nullable: true, description: 'What was learned; null likewise.' })
  lessons: string | null;

  @Cost({ characters: limits.caseStudy.strategyCharacters })
  @Field(() => String, { nullable: true, description: 'What those who did it can do now; null likewise.' })
  skillsGained: string | null;

  @Cost({ characters: limits.htmlCharacters })
  @Field(() => String, { description: 'The goal as sanitised HTML.' })
  goalHtml: string;

  @Cost({ characters: limits.htmlCharacters })
  @Field(() => String, { nullable: true, description: 'Whom it was for, as sanitised HTML.' })
  audienceHtml: string | null;

  @Cost({ characters: limits.htmlCharacters })
  @Field(() => String, { description: 'What was done, as sanitised HTML.' })
  approachHtml: string;

  @Cost({ characters: limits.htmlCharacters })
  @Field(() => String, { nullable: true, description: 'The outcome as sanitised HTML; null where the outcome is.' })
  outcomeHtml: string | null;

  @Cost({ characters: limits.htmlCharacters })
  @Field(() => String, { nullable: true, description: 'The lessons as sanitised HTML; null where they are.' })
  lessonsHtml: string | null;

  @Cost({ characters: limits.htmlCharacters })
  @Field(() => String, { nullable: true, description: 'The skills as sanitised HTML; null where they are.' })
  skillsGainedHtml: string | null;
}

@ObjectType({ description: 'What a campaign took.' })
export class Effort {
  @Field(() => Int, { nullable: true, description: 'How many people worked on it.' })
  teamSize: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours of paid work, of all of them together.' })
  staffHours: number | null;

  @Field(() => Float, { nullable: true, description: 'Money spent beside wages, in `currency`.' })
  spend: number | null;

  @Field(() => String, { nullable: true, description: 'An ISO 4217 code, such as EUR.' })
  currency: string | null;
}

@ObjectType({ description: 'Where something in a case study comes from.' })
export class Source {
  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => WebAddress, { nullable: true, description: 'Where it can be read.' })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'Who made it, if that is known.' })
  credit: string | null;

  @Field(() => String, { nullable: true, description: 'Under which licence, if any.' })
  licence: string | null;
}

@ObjectType({
  implements: () => [Content, Discussable],
  description:
    'A campaign of a library as somebody has written it up: what it was to reach, what was done, and what came of it.',
})
export class CaseStudy extends Content implements Discussable {
  @Field(() => String, { description: 'What it is called; empty where it was withdrawn.' })
  title: string;

  @Field(() => String, {
    description:
      'Its address: `caseStudy` finds it, also by one that it had under an earlier title. Empty where it was withdrawn.',
  })
  slug: string;

  @Field(() => Audience, { description: 'Whom its contributor meant it for: PUBLIC or MEMBERS.' })
  audience: Audience;

  @Field(() => Date, { nullable: true, description: 'When it was published; null for a draft.' })
  publishedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Until when it is up for blind rating; null if it never was. Before that, its outcome and whatever would tell it are hidden ' +
      'from everyone but its contributor, its moderators, and those who have rated it or asked to see them.',
  })
  blindUntil: Date | null;

  @Field(() => Boolean, {
    description: 'Whether the viewer is given the outcome: text, results, figures, ratings, discussion.',
  })
  outcomeShown: boolean;

  @Field(() => Organisation, { description: 'Whose campaign it was.' })
  organisation: Organisation;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the campaign began.' })
  startedOn: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it ended.' })
  endedOn: string | null;

  @Field(() => Strategy, { description: 'What was tried.' })
  strategy: Strategy;

  @Field(() => Effort, { nullable: true, description: 'What it took; null where nothing of it is known.' })
  effort: Effort | null;

  @Cost({ rows: limits.caseStudy.sources })
  @Field(() => [Source], { description: 'Where what it says comes from.' })
  sources: Source[];

  @Field(() => Thread, { description: 'The thread that hangs on it.' })
  thread: Thread;
}

export const CaseStudyConnection = connectionOf(() => CaseStudy, 'CaseStudy', 'case studies');
