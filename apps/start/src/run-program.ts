import { explainFailure } from '#platform';

/** Runs a program to its end. What a person can put right is told in a sentence, anything else with its stack. */
export async function runProgram(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(explainFailure(error));
    process.exitCode = 1;
  }
}
