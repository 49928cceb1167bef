/**
 * What Node is started with for each of the product's programs. V8 puts four threads beside a program, on however few cores; with one
 * they no longer stand in each other's way. See docs/decisions/0069.
 */
export const nodeOptions: readonly string[] = ['--enable-source-maps', '--v8-pool-size=1'];
