import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rubrics, ratings by them, and the figures of each case study. Weights are in thousandths and all kept figures are
 * integers, so that a recount gives exactly what was kept; what is shown is worked out of them.
 */
export class Ratings1795424400009 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // current: the newest version of its title, the one to rate by. weight: of all its criteria together.
    await queries.query(`
      create table rubric (
        id uuid primary key,
        title text not null,
        version integer not null,
        built_in boolean not null,
        current boolean not null,
        weight integer not null,
        created_at timestamptz(3) not null
      )`);
    await queries.query(`create unique index rubric_version on rubric (lower(title), version)`);
    await queries.query(`create unique index rubric_current on rubric (lower(title)) where current`);
    await queries.query(`create unique index rubric_built_in on rubric (built_in) where built_in and current`);

    // Who wrote the first version of a title (as titles are compared), and may write the next one. The built-in rubric is nobody's.
    await queries.query(`
      create table rubric_owner (
        title text primary key,
        member_id uuid not null references member on delete cascade
      )`);
    await queries.query(`create index rubric_owner_member on rubric_owner (member_id)`);

    // slot: where in a rating's arrays its score stands, counted from 1 and never changed. position: where it is shown.
    await queries.query(`
      create table criterion (
        id uuid primary key,
        rubric_id uuid not null references rubric on delete cascade,
        slot smallint not null,
        position smallint not null,
        key text collate "C" not null,
        title text not null,
        description text not null,
        weight integer not null check (weight > 0),
        unique (rubric_id, key),
        unique (rubric_id, slot)
      )`);
    await queries.query(`
      create table criterion_level (
        criterion_id uuid not null references criterion on delete cascade,
        score smallint not null check (score between 1 and 5),
        description text not null,
        primary key (criterion_id, score)
      )`);

    // weighted_sum: the scores times their criteria's weights, in thousandths.
    await queries.query(`
      create table rating (
        thread_id uuid not null references thread on delete cascade,
        id uuid not null,
        rubric_id uuid not null references rubric,
        member_id uuid references member on delete set null,
        revision integer not null,
        blind boolean not null,
        by_instructor boolean not null,
        scores smallint[] not null check (1 <= all (scores) and 5 >= all (scores)),
        rationales text[] not null,
        comment text,
        weighted_sum integer not null,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        primary key (thread_id, id),
        unique (thread_id, rubric_id, member_id),
        check (cardinality(scores) = cardinality(rationales))
      )`);
    await queries.query(`create index rating_newest on rating (thread_id, rubric_id, created_at, id)`);
    await queries.query(`create index rating_member on rating (member_id) where member_id is not null`);

    // Four imagined ratings of 3 beside those given, (4 · 3 + Σ) / (4 + n), over ratings that are weighted means, from integers by one division.
    await queries.query(`
      create function rating_score(weight integer, count integer, sum bigint) returns double precision
      language sql immutable strict parallel safe
      return case when count > 0
        then (12 * weight::bigint + sum)::double precision / (weight::bigint * (4 + count))::double precision end`);

    // Which criteria are contested, by slot: at least five scores, 30 % of them 1 or 2 and 30 % of them 4 or 5.
    await queries.query(`
      create function contested_criteria(histogram integer[]) returns boolean[]
      language sql immutable strict parallel safe
      return array(
        select total >= 5 and 10 * low >= 3 * total and 10 * high >= 3 * total
        from generate_series(1, cardinality(histogram), 5) as first
        cross join lateral (select histogram[first] + histogram[first + 1] as low, histogram[first + 2] as middle,
          histogram[first + 3] + histogram[first + 4] as high) as parts
        cross join lateral (select low + middle + high as total) as sums
        order by first)`);

    // sum, squares: of the weighted sums and of their squares. histograms: five figures a criterion, in the order of the slots.
    await queries.query(`
      create table rating_summary (
        thread_id uuid not null references thread on delete cascade,
        rubric_id uuid not null references rubric,
        weight integer not null,
        count integer not null,
        sum bigint not null,
        squares bigint not null,
        blind_count integer not null,
        blind_sum bigint not null,
        instructor_count integer not null,
        instructor_sum bigint not null,
        histogram integer[] not null,
        instructor_histogram integer[] not null,
        score double precision generated always as (rating_score(weight, count, sum)) stored,
        contested_count smallint not null
          generated always as (cardinality(array_positions(contested_criteria(histogram), true))) stored,
        primary key (thread_id, rubric_id)
      ) with (fillfactor = 80)`);

    await queries.query(`
      grant select, insert, update, delete
      on rubric, rubric_owner, criterion, criterion_level, rating, rating_summary to commonplace_app`);
    await insertStrategy(queries);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table rating_summary, rating, criterion_level, criterion, rubric_owner, rubric`);
    await queries.query(`drop function contested_criteria(integer[])`);
    await queries.query(`drop function rating_score(integer, integer, bigint)`);
    await queries.query(`update thread set score = 0, rating_count = 0, contested_count = 0 where rating_count > 0`);
  }
}

interface Words {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** What scores 1 to 5 mean. */
  readonly levels: readonly [string, string, string, string, string];
}

/** The built-in rubric: it asks for the strategy of a campaign, not for its popularity. */
const STRATEGY: readonly Words[] = [
  {
    key: 'mission-fit',
    title: 'Mission fit',
    description:
      'Does the campaign further what the library is there for, or could anybody have run it for the sake of attention? New platforms are overwhelming in number: look for the step back that asks which of them serves the mission. How well known or how funny it became is no part of this.',
    levels: [
      'Nothing that is said about the campaign leads back to what the library is there for. Any organisation could have run it, and attention is all that it asks for.',
      'The library’s purpose is mentioned, but afterwards: the platform or the idea came first, and how the two belong together has to be guessed.',
      'The campaign plainly belongs to a library and suits its purpose in general. Why this means rather than another would further that purpose is not explained.',
      'It names the part of the mission that it serves and explains why this platform and form suit it. One or two of its activities stand beside that purpose instead of serving it.',
      'The main choices (platform, form, tone, timing) are each traced to a named part of the mission, and something tempting was left aside because it would not have served it.',
    ],
  },
  {
    key: 'clear-goal',
    title: 'Clear goal',
    description:
      'Was it said beforehand what should be different afterwards, for whom and by when, so that one can tell whether it came about? Being seen by many is not yet a goal.',
    levels: [
      'No goal is given, or only that of being on a platform, of having followers or of being shared widely.',
      'The goal is a wish, such as “raise awareness” or “engage people”. Nobody could tell afterwards whether it was reached.',
      'The goal names a change, such as more visits by teenagers. How much, by when and how one would notice is left open.',
      'The goal names the change, those whom it concerns, and a figure or a date by which to judge it. It is told apart from the means. What would count as failure is not said.',
      'The goal names the change, those whom it concerns, a figure with its starting point, and a date. It was set before the campaign began, and it says which result would make the team stop or do something else.',
    ],
  },
  {
    key: 'audience',
    title: 'Knows its audience',
    description:
      'Does the team know whom it wants to reach, where these people already are and what they care about? Does it find out, instead of assuming, and does it think of those whom it does not reach this way?',
    levels: [
      'It is meant for “everyone”, or nobody is named. Nothing in it is adjusted to anybody.',
      'A group is named by a label, such as “young people”. What is said about them is assumed, or would be true of anybody.',
      'A group is described by what it uses or enjoys, and the form follows from that: for example a piece of popular culture that it knows. How the team knows this is not said, nor who is left out.',
      'What is known about the group has a source, such as local figures, conversations or earlier posts, and decided form, language or time. Those who are not reached are at least mentioned.',
      'Besides all that, people of the group had a say or tried things out beforehand, those who would be left out were offered another way, and something learnt about the audience on the way changed the campaign.',
    ],
  },
  {
    key: 'evidence',
    title: 'Driven by evidence',
    description:
      'Did the team look at figures and reactions while the campaign ran, and change course because of them? Large figures prove nothing by themselves, and small ones can be excellent evidence: what counts is what was asked of them and what followed.',
    levels: [
      'There are no figures or observations, only a claim such as “it was a great success”.',
      'There are figures, but of reach alone (views, likes, followers), from the end or from the best day. Nothing was decided by them.',
      'There are figures over time that say where they come from, at least one of which has to do with the goal. They are described; no choice is shown to have followed from them.',
      'Figures that have to do with the goal were looked at while the campaign ran and compared with what was before it. At least one change is described together with the figure that led to it.',
      'Several such changes can be followed: what was seen, what was changed, what came of it. What did not work is told, paid reach is kept apart, and the limits of the figures (small numbers, other causes) are named.',
    ],
  },
  {
    key: 'follow-through',
    title: 'Follow-through',
    description:
      'What happens once people are listening? Catching attention without a plan for what to do for people next does not help the library. Look for the way that leads from a post to something that it does for them.',
    levels: [
      'It ends with the attention. Somebody who liked it finds nothing to do next.',
      'It points to the library in general: its home page, or “come and see us”. Questions and comments mostly stay unanswered.',
      'There is a next step that suits those who were reached, such as an event, a service or a list of books, and comments are answered. Whether anybody took the step is not known.',
      'The next step was planned from the start, staff were ready for it, and there are signs of how many took it. People of the library carry the conversation on.',
      'The way from first noticing to lasting use is told from the side of those who went it: who came, who came again, and what was done for those whom it did not suit. What they said has changed what the library offers.',
    ],
  },
  {
    key: 'voice-and-privacy',
    title: 'Professional voice and privacy',
    description:
      'Are there people behind it whom one could get to know, and are they and the library’s users protected? Naming oneself online is a tightrope between personal and private. Staff who are named and staff who are not can both reach the top: look for a decision that was thought about.',
    levels: [
      'People are exposed: staff or users are shown or named without having agreed, or somebody’s private life or opinions become the topic. Or the tone looks down on those whom it wants to reach.',
      'The tone changes by chance between a notice and a private account. Whether those who are shown have agreed is not said.',
      'The tone is friendly and suits the library, and nothing suggests that anybody’s privacy suffered. What staff agreed among themselves, and how one can decline, is not said.',
      'It is settled who speaks, under which name and about what. Staff appear by their own choice, users only if they agreed, and slips and unkind comments are dealt with calmly.',
      'Besides all that, the decision is explained: what being recognisable does for people’s trust, and where the personal ends and the private begins. Whoever would rather not be named or shown takes part in another way at no disadvantage, and can change their mind.',
    ],
  },
  {
    key: 'effort-and-skills',
    title: 'Sustainable effort and skills',
    description:
      'Could the library keep this up, and what stays with its staff? Skills that they gain are an outcome, too, and can become something for the users. A small library that spends little and learns much does well here.',
    levels: [
      'What it took in time and money is not known, or it rested on somebody’s spare time and ended when they were exhausted.',
      'The effort is mentioned in passing (“it was a lot of work”). It depends on one person’s talent, and nobody else learnt how it is done.',
      'Hours or money are given, roughly at least, and skills are named in general, such as “we learnt to edit video”. Whether it could be kept up or handed on is left open.',
      'The effort is given and weighed against what came of it. Several people share the work within their hours, and the skills that they gained are concrete and in use.',
      'Besides all that, it is settled how the work goes on or comes to a good end: it is written down, somebody else could take it over, and it fits into an ordinary week. The skills have led to something new for the users, such as a workshop or a service.',
    ],
  },
];

const RUBRIC_ID = '019ab2a4-4800-7000-8000-000000000000';
const criterionId = (slot: number) => `019ab2a4-4800-7000-8000-00000000000${slot}`;
const EVEN = 1_000;

async function insertStrategy(queries: QueryRunner): Promise<void> {
  await queries.query(
    `insert into rubric (id, title, version, built_in, current, weight, created_at)
     values ($1, 'Strategy', 1, true, true, $2, '2026-11-23T00:00:00Z')`,
    [RUBRIC_ID, STRATEGY.length * EVEN],
  );
  for (const [at, { key, title, description, levels }] of STRATEGY.entries()) {
    const id = criterionId(at + 1);
    await queries.query(
      `insert into criterion (id, rubric_id, slot, position, key, title, description, weight)
       values ($1, $2, $3, $3, $4, $5, $6, $7)`,
      [id, RUBRIC_ID, at + 1, key, title, description, EVEN],
    );
    await queries.query(
      `insert into criterion_level (criterion_id, score, description)
       select $1, score, description from unnest($2::text[]) with ordinality as l(description, score)`,
      [id, levels],
    );
  }
}
