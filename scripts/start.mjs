// `npm start` and `npm run dev`: builds what changed, then becomes the supervisor itself, so that signals reach it.
await import('./ensure-built.mjs');
await import('../dist/apps/start/src/main.js');
