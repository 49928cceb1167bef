import { limits } from '../../libs/kernel/src/limit.js';

/** Milliseconds: as long as a test has. */
const LONG = 240_000;

/**
 * How long anything waits depends on the computer. What is given up after some seconds where people wait is not in tests: those that are
 * about it say how long it is (`jest.replaceProperty`).
 */
Object.assign(limits.database, { answer: LONG, statement: LONG, connection: LONG, turn: LONG, lock: LONG });
Object.assign(limits.database.pipelines, { statement: LONG, quick: LONG });
Object.assign(limits.rendering, { time: LONG, patience: LONG });
Object.assign(limits.query.lane, { patience: LONG });
Object.assign(limits.live, { begin: LONG, ping: LONG, farewell: LONG });
