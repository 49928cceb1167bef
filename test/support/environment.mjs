import perf from 'node:perf_hooks';
import vm from 'node:vm';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/*
 * An environment of Jest that is the worker itself: what a spec imports is loaded once a worker, by Node (runtime.mjs), not again for
 * each spec in a context of its own. What a spec has left in the process is put back when it ends.
 */

/** What Jest takes for a context, and means that there is none. */
const THIS_CONTEXT = {};

const { compileFunction, SourceTextModule, SyntheticModule } = vm;

/** The options without the context that is none. */
const here = (options) => {
  const { context, parsingContext, ...others } = options;
  return {
    ...others,
    ...(context !== THIS_CONTEXT && { context }),
    ...(parsingContext !== THIS_CONTEXT && { parsingContext }),
  };
};

vm.SourceTextModule = class extends SourceTextModule {
  constructor(source, options) {
    super(source, here(options));
  }
};

vm.SyntheticModule = class extends SyntheticModule {
  constructor(names, evaluate, options) {
    super(names, evaluate, here(options));
  }
};

vm.compileFunction = (source, parameters, options) => compileFunction(source, parameters, here(options));

const { PerformanceObserver } = perf;

/** Node hands its observers every collection of garbage, and keeps those for good whose makers (metrics) never end them. */
let observers = [];

perf.PerformanceObserver = class extends PerformanceObserver {
  constructor(...all) {
    super(...all);
    observers.push(this);
  }
};

/** What Jest keeps of a spec in the global: its functions, and the state of its run, with all that the spec holds. */
const TEST_FUNCTIONS = ['expect', 'describe', 'it', 'test', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach'];
const OTHER_FUNCTIONS = ['fdescribe', 'fit', 'xdescribe', 'xit', 'xtest', 'jest'];
const STATES =
  /^(JEST_STATE_SYMBOL|EVENT_HANDLERS|RETRY_\w+|WAIT_BEFORE_RETRY|LOG_ERRORS_BEFORE_RETRY|TEST_TIMEOUT_SYMBOL)$/;

/** What the global held before any spec: libraries put their registries there (of GraphQL's types, of entities). */
const ORIGINAL = new Set(Reflect.ownKeys(globalThis));

/** Takes from the global what libraries put there, and returns it. */
function takeRegistries() {
  const taken = new Map();
  for (const key of Reflect.ownKeys(globalThis)) {
    const property = Reflect.getOwnPropertyDescriptor(globalThis, key);
    if (ORIGINAL.has(key) || !property.configurable) continue;
    taken.set(key, property);
    delete globalThis[key];
  }
  return taken;
}

export default class {
  global = globalThis;
  fakeTimers = null;
  moduleMocker = new ModuleMocker(globalThis);

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    /** Whether the spec loads what it imports anew, for itself: one that puts something in a module's place, or adds to GraphQL's types. */
    this.ownModules = projectConfig.testEnvironmentOptions.ownModules === true;
    const { exit, exitCode, env } = process;
    this.before = { console, exit, exitCode, env: { ...env }, stackTraceLimit: Error.stackTraceLimit };
    const { jit } = projectConfig.testEnvironmentOptions;
    if (jit) process.env.JIT = jit;
    if (this.ownModules) this.registries = takeRegistries();
  }

  getVmContext() {
    return THIS_CONTEXT;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    for (const one of observers) one.disconnect();
    observers = [];
    const states = Object.getOwnPropertySymbols(globalThis).filter(({ description }) => STATES.test(description));
    for (const key of [...TEST_FUNCTIONS, ...OTHER_FUNCTIONS, ...states]) delete globalThis[key];
    if (this.ownModules) {
      takeRegistries();
      for (const [key, property] of this.registries) Object.defineProperty(globalThis, key, property);
    }
    const { console, exit, exitCode, env, stackTraceLimit } = this.before;
    globalThis.console = console;
    Error.stackTraceLimit = stackTraceLimit;
    Object.assign(process, { exit, exitCode });
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  }
}
