import { differingFigures, mendFigures } from '#cases';
import { connect, loadConfig, StartupError } from '#platform';
import { joinInstallation } from './installation.js';
import { runProgram } from './run-program.js';

/** A batch of case studies is read in well under a second; whatever takes a minute is better called off. */
const STATEMENT_TIMEOUT = 60_000;

/** `npm run recount`: whether the kept figures of ratings are what the ratings come to; with `--fix`, makes them so. */
await runProgram(async () => {
  const options = process.argv.slice(2);
  const unknown = options.find((option) => option !== '--fix');
  if (unknown !== undefined) throw new StartupError(`Unknown option ${unknown}. There is only --fix.`);
  const installation = await joinInstallation(loadConfig(process.env, 'embedded'));
  const database = await connect({ url: installation.url, entities: [], statementTimeout: STATEMENT_TIMEOUT });
  try {
    let found = 0;
    for await (const differences of differingFigures(database)) {
      found += differences.length;
      for (const { caseStudyId, slug, rubric, figure, kept, recounted } of differences) {
        console.log(`${slug || caseStudyId}, ${rubric}, ${figure}: kept ${kept ?? 'nothing'}, recounted ${recounted}`);
      }
      if (options.includes('--fix'))
        await mendFigures(database, [...new Set(differences.map((one) => one.caseStudyId))]);
    }
    if (found === 0) console.log('All figures of ratings are what the ratings come to.');
    else {
      console.log(
        `${found} differ${options.includes('--fix') ? ', and were put right.' : '. With --fix they are put right.'}`,
      );
      process.exitCode = 1;
    }
  } finally {
    await database.close();
    await installation.close();
  }
});
