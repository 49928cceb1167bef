import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Case studies, and what hides their outcome while they are up for blind rating. `thread.blind_until` is a case study's
 * own; a reflection has the latest of those that it discusses.
 */
export class CaseStudies1795424400007 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // score, rating_count and contested_count are of the built-in rubric's current version: what lists are sorted by. A score of 0 is none.
    await queries.query(`
      alter table thread
        add column blind_until timestamptz(3),
        add column score double precision not null default 0,
        add column rating_count integer not null default 0,
        add column contested_count smallint not null default 0,
        add check (kind <> 'CASE_STUDY' or (course_id is null and prompt_id is null))`);
    const sorted = (name: string, columns: string) =>
      queries.query(
        `create index ${name} on thread (reach, ${columns}, published_at, id) where kind = 'CASE_STUDY' and reach > 0`,
      );
    await sorted('thread_best', 'score, rating_count');
    await sorted('thread_most_rated', 'rating_count');
    await sorted('thread_most_contested', 'contested_count, rating_count');
    await sorted('thread_most_discussed', 'reply_count');
    await queries.query(`
      create index thread_blind on thread (reach, blind_until)
      where kind = 'CASE_STUDY' and reach > 0 and blind_until is not null`);

    // Who has been given a case study's outcome while it was up for blind rating, or rated it at any time.
    await queries.query(`
      create table outcome_disclosure (
        thread_id uuid not null references thread on delete cascade,
        member_id uuid not null references member on delete cascade,
        disclosed_at timestamptz(3) not null,
        primary key (thread_id, member_id)
      )`);

    // What a text has beside its title and body, as it was at that revision.
    await queries.query(`alter table post_revision add column details jsonb`);

    // token: the end of every address that this case study ever had. country_key: an ISO 3166-1 code where the country is known.
    // strategy_html: the texts of the strategy, rendered when they were stored.
    await queries.query(`
      create table case_study (
        thread_id uuid primary key references thread on delete cascade,
        token text collate "C" not null unique,
        title text not null,
        slug text not null,
        organisation_name text not null,
        place text,
        country text,
        country_key text collate "C",
        website text,
        population_served integer,
        started_on date,
        ended_on date,
        goal text not null,
        target_audience text,
        approach text not null,
        outcome text,
        lessons text,
        skills_gained text,
        strategy_html jsonb not null default '{}',
        team_size integer,
        staff_hours double precision,
        spend double precision,
        currency text,
        sources jsonb not null default '[]'
      )`);
    await queries.query(`create index case_study_country on case_study (country_key) where country_key is not null`);
    await queries.query(`create index case_study_started on case_study (started_on)`);

    // Which case studies a reflection discusses.
    await queries.query(`
      create table discussed_case (
        thread_id uuid not null references thread on delete cascade,
        case_study_id uuid not null references thread on delete cascade,
        position smallint not null,
        primary key (thread_id, case_study_id)
      )`);
    await queries.query(`create index discussed_case_study on discussed_case (case_study_id, thread_id)`);

    await queries.query(
      `grant select, insert, update, delete on outcome_disclosure, case_study, discussed_case to commonplace_app`,
    );
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table discussed_case, case_study, outcome_disclosure`);
    await queries.query(`alter table post_revision drop column details`);
    await queries.query(
      `drop index thread_blind, thread_most_discussed, thread_most_contested, thread_most_rated, thread_best`,
    );
    await queries.query(`
      alter table thread drop column blind_until, drop column score, drop column rating_count, drop column contested_count,
        drop constraint thread_check3`);
  }
}
