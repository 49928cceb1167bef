import { loadConfig, StartupError } from '#platform';
import { reloadOnChange } from './development.js';
import { runProgram } from './run-program.js';
import { Serving } from './serve.js';
import { stopRequested } from './stop-request.js';

/** `npm start`: everything that one machine needs, in one process tree. With `--watch`, `npm run dev`. */
await runProgram(async () => {
  const config = loadConfig(process.env, 'embedded');
  const stop = stopRequested();
  const serving = await Serving.open(config);
  try {
    const started = serving.start();
    started.catch(() => undefined);
    const over = Promise.race([stop, serving.failure]);
    const running = await Promise.race([started.then(() => true), over.then(() => false)]);
    if (running && process.argv.includes('--watch')) void reloadOnChange(serving);
    const failure = await over;
    if (failure) throw new StartupError(`${failure}\nEverything else is stopped.`);
    console.log('\nStopping …');
  } finally {
    await serving.stop();
  }
});
process.exit();
