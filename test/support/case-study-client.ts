import { buildWorld } from '../factories/world.js';
import { type Answer, type Json, startApi } from './api.js';
import { WorldClient } from './world-client.js';

/** What there is to read of a case study. */
export const CASE_STUDY = `caseStudy {
  id status title slug audience publishedAt createdAt editedAt revision bodyMarkdown bodyHtml outcomeShown blindUntil
  author { handle }
  organisation { name place country website populationServed }
  strategy { goal audience approach outcome lessons skillsGained }
  effort { teamSize staffHours spend currency }
  startedOn endedOn tags { label } sources { title url credit licence }
  thread { id locked replyCount }
  viewerCan { edit remove reply rate }
}`;
const READ = `query ($slug: String!) { ${CASE_STUDY.replace('caseStudy', 'caseStudy(slug: $slug)')} }`;

/** A case study of which little is known, and one of which everything is. */
export const SMALL = {
  title: 'Memes at the reference desk',
  organisation: { name: 'Harbour Library' },
  strategy: { goal: 'More questions.', approach: 'A meme a week.' },
};
export const FULL = {
  title: 'Memes at the reference desk',
  bodyMarkdown: 'Thanks to *everyone*.',
  audience: 'PUBLIC',
  organisation: {
    name: 'Harbour Library',
    place: 'Bristol',
    country: 'United Kingdom',
    website: 'https://harbour.example.org/library',
    populationServed: 42_000,
  },
  strategy: {
    goal: 'More questions from students.',
    audience: 'First-years',
    approach: 'A meme a week,\r\non Mondays.',
    outcome: 'Twice as many questions.',
    lessons: 'Mondays are bad.',
    skillsGained: 'Drawing.',
  },
  effort: { teamSize: 3, staffHours: 61.5, spend: 120.25, currency: 'gbp' },
  startedOn: '2025-09-01',
  endedOn: '2025-12-12',
  tags: ['desk memes', 'Instagram'],
  sources: [
    {
      title: 'The report',
      url: 'http://harbour.example.org/report.pdf',
      credit: 'Harbour Library',
      licence: 'CC BY 4.0',
    },
    { title: 'Talks with students', credit: 'Ana' },
  ],
};

/** Members who write case studies, over the API: an admin, two members, a curator, and one who is suspended. */
export class CaseStudyClient extends WorldClient {
  static async start(): Promise<CaseStudyClient> {
    const api = await startApi();
    const suspendedUntil = new Date('2099-01-01T00:00:00Z');
    const members = [{ isAdmin: true }, {}, {}, { isCurator: true }, { suspendedUntil }];
    return new CaseStudyClient(api, await buildWorld(api.db, { members }));
  }

  async create(member: number, input: object = {}): Promise<Json> {
    return (await this.must(member, 'createCaseStudy', { ...SMALL, ...input }, CASE_STUDY)).caseStudy;
  }

  async update(member: number, input: object): Promise<Json> {
    return (await this.must(member, 'updateCaseStudy', input, CASE_STUDY)).caseStudy;
  }

  tryTo(member: number | null, what: 'create' | 'update' | 'publish' | 'remove', input: object): Promise<Answer> {
    return this.mutate(member, `${what}CaseStudy`, input, CASE_STUDY);
  }

  async read(member: number | null, slug: string): Promise<Json | null> {
    return (await this.ok(member, READ, { slug })).caseStudy;
  }

  /** Figures of all that is stored of case studies: equal while nothing is written. */
  async stored(): Promise<unknown> {
    const { rows } = await this.api.db.pool.query(`
      select (select count(*) from thread) as threads, (select count(*) from case_study) as studies,
        (select count(*) from tagging) as taggings, (select count(*) from post_revision) as revisions,
        (select md5(string_agg(c::text, '|' order by thread_id)) from case_study c) as contents`);
    return rows[0];
  }
}
