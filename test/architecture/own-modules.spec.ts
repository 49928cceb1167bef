import { globSync, readFileSync } from 'node:fs';

/** A class or an enum that becomes a type of GraphQL where it is loaded, and stays one for every spec that the worker runs after it. */
const DECLARES = /^\s*(@(ObjectType|InputType|ArgsType|InterfaceType)\(|registerEnumType\()|edge-probe\.js'/m;
const LOADS_FOR_ITSELF = /^\/\*\* @jest-environment-options \{"ownModules": true\} \*\/\n/;

describe('a spec that adds to GraphQL’s types', () => {
  const specs = globSync('{apps,libs,test}/**/*.spec.ts').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const declaring = specs.filter(({ text }) => DECLARES.test(text));

  it('loads its modules for itself, so that no other finds them in its schema', () => {
    expect(declaring.length).toBeGreaterThan(5);
    expect(declaring.filter(({ text }) => !LOADS_FOR_ITSELF.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
