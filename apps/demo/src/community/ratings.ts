import { caseStudies } from './case-studies.js';
import { chance } from './chance.js';
import { absent, logins, members } from './people.js';
import { sees } from './reach.js';
import { toMinutesAgo } from './schedule.js';
import { subjects } from './subjects.js';
import type { DemoMember, DemoRating } from './type.js';
import { type CriterionKey, criterionKeys, receptions } from './verdicts/index.js';
import type { DemoReception, DemoVerdict } from './verdicts/verdict.js';

/** The logins have left much unrated, so that whoever signs in as one of them has something to rate. */
const leisurely = new Map<string, number>([
  [logins.learner.handle, 0.4],
  [logins.instructor.handle, 0.5],
  [logins.admin.handle, 0.2],
]);

/** 0 to 1.5: who is above another rates more. */
function keenness(handle: string): number {
  return leisurely.get(handle) ?? 0.7 + 0.8 * chance(handle, 'keen');
}

/** By how much a member's scores stand above or below everybody's: those who teach are the stricter ones. */
function temper({ handle, role }: DemoMember): number {
  return 0.9 * (chance(handle, 'temper') - 0.5) - (role === 'INSTRUCTOR' ? 0.25 : 0);
}

function scoreBy(member: DemoMember, { caseStudy, usual, divided }: DemoReception, key: CriterionKey, at: number) {
  const dice = (what: string) => chance(caseStudy, member.handle, key, what);
  const against = divided[key];
  if (against !== undefined) {
    const low = dice('side') < against;
    return (low ? 1 : 4) + (dice('how much') < 0.6 ? 1 : 0);
  }
  const felt = (usual[at] ?? 3) + temper(member) + 1.5 * (dice('score') - 0.5);
  return Math.min(5, Math.max(1, Math.round(felt)));
}

/** Some time since both the case study and the rater were there, soon rather than late. */
function minutesAgoOf(caseStudy: string, { handle, joinedDaysAgo }: DemoMember): number {
  const publishedDaysAgo = caseStudies.find(({ key }) => key === caseStudy)?.publishedDaysAgo ?? 0;
  const since = toMinutesAgo(Math.min(publishedDaysAgo, joinedDaysAgo)) - 45;
  return Math.max(1, Math.floor(since * (1 - 0.98 * chance(caseStudy, handle, 'rated') ** 1.5)));
}

function spoken({ caseStudy }: DemoReception, verdict: DemoVerdict): DemoRating {
  const rater = members.find(({ handle }) => handle === verdict.author);
  if (!rater) throw new Error(`Nobody is called ${verdict.author}`);
  return {
    by: verdict.author,
    caseStudy,
    scores: criterionKeys.map((criterionKey, at) => ({
      criterionKey,
      score: verdict.scores[at] ?? 3,
      rationale: verdict.rationales[criterionKey] ?? null,
    })),
    comment: verdict.comment,
    minutesAgo: verdict.daysAgo === null ? minutesAgoOf(caseStudy, rater) : toMinutesAgo(verdict.daysAgo),
  };
}

/** Those who rate without a word: the keenest of everybody who may and has not spoken. */
function silent(reception: DemoReception): readonly DemoRating[] {
  const { caseStudy, ratings, verdicts } = reception;
  const subject = subjects.find(({ key }) => key === caseStudy);
  if (!subject) throw new Error(`No case study is called ${caseStudy}`);
  const untried = subject.blindUntilDaysAgo !== undefined && subject.blindUntilDaysAgo < 0;
  return members
    .filter(({ handle }) => handle !== subject.author && verdicts.every(({ author }) => author !== handle))
    .filter(({ handle }) => !absent.has(handle) && sees(subject, handle, 0) && !(untried && leisurely.has(handle)))
    .toSorted((a, b) => drawn(caseStudy, b.handle) - drawn(caseStudy, a.handle))
    .slice(0, ratings - verdicts.length)
    .map((member) => ({
      by: member.handle,
      caseStudy,
      scores: criterionKeys.map((criterionKey, at) => ({
        criterionKey,
        score: scoreBy(member, reception, criterionKey, at),
        rationale: null,
      })),
      comment: null,
      minutesAgo: minutesAgoOf(caseStudy, member),
    }));
}

function drawn(caseStudy: string, handle: string): number {
  return chance(caseStudy, handle, 'rates') ** (1 / keenness(handle));
}

/** Who rated which case study, and how. */
export const ratings: readonly DemoRating[] = receptions.flatMap((reception) => [
  ...reception.verdicts.map((verdict) => spoken(reception, verdict)),
  ...silent(reception),
]);
