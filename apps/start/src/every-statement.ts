// Statements are known once the modules that make them are loaded: those of the libs, of the jobs and of the demo.
import '../../api/src/api.module.js';
import '../../demo/src/fill-demo.js';
import '../../worker/src/runner.js';
import '../../worker/src/worker.module.js';

/** Every statement that the programs send, and each named variant of every family. */
export { writtenStatements as everyStatement } from '#platform';
