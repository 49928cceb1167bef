import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { types } from 'node:util';
import vm from 'node:vm';
import JestRuntime from 'jest-runtime';

// Finds the sources. Reading them is done below, with what Jest has cached of them.
import './read-sources.mjs';

/*
 * Jest's runtime, for which a spec is a module of its own, and everything that it imports has been loaded by Node, once for all specs of
 * a worker: 2,500 modules, with what V8 has learnt of them.
 */
const load = createRequire(import.meta.url);

/** The runtime of the spec that runs. */
let current;

/** Where the source map of each source is that was loaded for all. */
const sourceMaps = new Map();

/** As Jest says it, so that it finds what it has transformed before. */
const AS_ESM = {
  isInternalModule: false,
  supportsDynamicImport: true,
  supportsExportNamespaceFrom: true,
  supportsStaticESM: true,
  supportsTopLevelAwait: true,
};

const isSource = (url) => /\.tsx?$/.test(url) && !url.includes('/node_modules/');

registerHooks({
  load(url, context, next) {
    if (!current || !isSource(url)) return next(url, context);
    return { format: 'module', source: current.readShared(fileURLToPath(url)), shortCircuit: true };
  },
});

/** What Node loaded, as a module that a spec can be linked to, by its address. */
const shared = new Map();

function share(url) {
  const loaded = load(fileURLToPath(url));
  // CommonJS has one default, which may be anything, and names where it is an object.
  const isNamespace = types.isModuleNamespaceObject(loaded);
  const isRecord = loaded !== null && ['object', 'function'].includes(typeof loaded);
  const values = new Map(isRecord ? Object.keys(loaded).map((name) => [name, loaded[name]]) : []);
  if (!isNamespace) values.set('default', loaded);
  const module = new vm.SyntheticModule(
    [...values.keys()],
    () => {
      for (const [name, value] of values) module.setExport(name, value);
    },
    { identifier: url },
  );
  module.evaluate();
  return module;
}

/** Jest's registry of the modules of one spec, to which everything but the spec itself is known already. */
class SharedRegistry extends Map {
  constructor(spec) {
    super();
    this.spec = pathToFileURL(spec).href;
  }

  isShared(key) {
    return key.startsWith('file:') && key !== this.spec && !/\.json$|[?#]/.test(key);
  }

  has(key) {
    return super.has(key) || this.isShared(key);
  }

  get(key) {
    if (super.has(key) || !this.isShared(key)) return super.get(key);
    if (!shared.has(key)) shared.set(key, share(key));
    return shared.get(key);
  }
}

export default class extends JestRuntime {
  constructor(config, environment, resolver, transformer, cacheFS, coverage, spec, globalConfig) {
    super(config, environment, resolver, transformer, cacheFS, coverage, spec, globalConfig);
    this.sharesModules = !environment.ownModules;
    if (this.sharesModules) this.registries.esModuleRegistry = new SharedRegistry(spec);
    for (const [file, map] of sourceMaps) this.getSourceMaps().set(file, map);
    environment.global.jest = this.jestGlobals.jestObjectFor(spec);
    current = this;
  }

  /** The code of a source that Node loads for all. */
  readShared(filename) {
    const code = this.transformCache.transform(filename, AS_ESM);
    const map = this.getSourceMaps().get(filename);
    // A stack names what Node loaded by its address.
    for (const name of [filename, pathToFileURL(filename).href]) {
      sourceMaps.set(name, map);
      this.getSourceMaps().set(name, map);
    }
    return code;
  }

  /** Node tells CommonJS from ESM by itself. */
  unstable_shouldLoadAsEsm(path) {
    return this.sharesModules || super.unstable_shouldLoadAsEsm(path);
  }
}
