import { dirname } from 'node:path';
import perf from 'node:perf_hooks';
import v8 from 'node:v8';
import vm from 'node:vm';
import gracefulFs from 'graceful-fs';
import { TestEnvironment } from 'jest-environment-node';
import Resolver from 'jest-resolve';

/*
 * Node's environment of Jest, in which a worker finds, reads and compiles each source once, and lets go of what a spec has left.
 *
 * Every spec has a context of its own, and loads the 2,500 modules of the API into it again.
 */

// V8 would keep what `new Function` made for an earlier spec, and with it all of that spec's modules: 60 MB each.
v8.setFlagsFromString('--no-compilation-cache');

const { compileFunction, SourceTextModule } = vm;
const { PerformanceObserver } = perf;

/** What V8 made of each source. */
const compiledModules = new Map();
const compiledFunctions = new Map();

vm.SourceTextModule = class extends SourceTextModule {
  constructor(source, options) {
    const cachedData = compiledModules.get(source);
    super(source, cachedData ? { ...options, cachedData } : options);
    if (!cachedData) compiledModules.set(source, this.createCachedData());
  }
};

vm.compileFunction = function compileOnce(source, parameters, options) {
  const cachedData = compiledFunctions.get(source);
  if (cachedData) return compileFunction(source, parameters, { ...options, cachedData });
  const made = compileFunction(source, parameters, { ...options, produceCachedData: true });
  // A copy: the original belongs to the context, and would keep it.
  if (made.cachedData) compiledFunctions.set(source, Buffer.from(made.cachedData));
  return made;
};

/** What stands in each file of a package, as Jest reads it. */
const packageFiles = new Map();
const { readFileSync } = gracefulFs;

gracefulFs.readFileSync = function readOnce(name, ...options) {
  if (options.length > 0 || typeof name !== 'string' || !name.includes('/node_modules/'))
    return readFileSync.call(this, name, ...options);
  const known = packageFiles.get(name);
  if (known) return known;
  const read = readFileSync.call(this, name);
  // The same text each time: it is what compiled sources are found by.
  const text = read.toString();
  read.toString = () => text;
  packageFiles.set(name, read);
  return read;
};

/** Which file a name means that the configuration maps, by the folder that it is said in. */
const mappedNames = new Map();
const { resolveStubModuleName } = Resolver.prototype;

Resolver.prototype.resolveStubModuleName = function resolveOnce(from, name, options) {
  const key = [dirname(from), name, ...(options?.conditions ?? [])].join('\0');
  if (!mappedNames.has(key)) mappedNames.set(key, resolveStubModuleName.call(this, from, name, options));
  return mappedNames.get(key);
};

/** Node hands its observers every collection of garbage, and keeps those for good whose makers (metrics) never end them. */
let observers = [];

perf.PerformanceObserver = class extends PerformanceObserver {
  constructor(...all) {
    super(...all);
    observers.push(this);
  }
};

export default class extends TestEnvironment {
  async teardown() {
    for (const one of observers) one.disconnect();
    observers = [];
    // What class-validator knows of the classes of a spec, it keeps in the global of Node, and so all of that spec's modules.
    delete globalThis.classValidatorMetadataStorage;
    await super.teardown();
  }
}
