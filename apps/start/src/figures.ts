import { differingFigures, mendFigures } from '#cases';
import { connect } from '#platform';

/** A batch of case studies is read in well under a second; whatever takes a minute is better called off. */
const STATEMENT_TIMEOUT = 60_000;

/** Tells which kept figures of ratings are not what the ratings come to, and where `mend` says so makes them so. Answers whether all are. */
export async function checkFigures(url: string, { mend }: { mend: boolean }): Promise<boolean> {
  const database = await connect({ url, entities: [], statementTimeout: STATEMENT_TIMEOUT });
  try {
    let found = 0;
    for await (const differences of differingFigures(database)) {
      found += differences.length;
      for (const { caseStudyId, slug, rubric, figure, kept, recounted } of differences) {
        console.log(`${slug || caseStudyId}, ${rubric}, ${figure}: kept ${kept ?? 'nothing'}, recounted ${recounted}`);
      }
      if (mend) await mendFigures(database, [...new Set(differences.map((one) => one.caseStudyId))]);
    }
    if (found === 0) console.log('All figures of ratings are what the ratings come to.');
    else console.log(`${found} differ${mend ? ', and were put right.' : '. With --fix they are put right.'}`);
    return found === 0;
  } finally {
    await database.close();
  }
}
