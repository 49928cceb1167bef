import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

/*
 * For threads of the sources themselves, and for what Jest's workers load once: finds and reads TypeScript with the settings of the
 * build, as Jest does, so that no build is needed before the tests.
 */
const root = new URL('../../', import.meta.url);

const isOurs = (url = '') => url.startsWith(root.href) && /\.m?tsx?$/.test(url) && !url.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, next) {
    if (!isOurs(context.parentURL)) return next(specifier, context);
    if (specifier.startsWith('#')) return next(new URL(`libs/${specifier.slice(1)}/src/index.ts`, root).href, context);
    const source =
      /^\.{1,2}\/.*\.js$/.test(specifier) &&
      ['.ts', '.tsx']
        .map((extension) => specifier.replace(/\.js$/, extension))
        .find((one) => existsSync(new URL(one, context.parentURL)));
    return next(source || specifier, context);
  },
  load(url, context, next) {
    if (!isOurs(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      cwd: fileURLToPath(root),
      filename,
      sourceMaps: 'inline',
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
