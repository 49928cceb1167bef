import { rowOfJson } from './row-of-json.js';

it('gives moments back to columns that are called as moments are, and leaves everything else as it is', () => {
  const row = {
    created_at: '2026-11-23T09:30:00.125+00:00',
    blind_until: null,
    quiet_until: '07:00',
    title: '2026-11-23',
    locked: false,
    change: 3,
  };
  expect(rowOfJson(JSON.stringify(row))).toEqual({
    ...row,
    created_at: new Date(Date.UTC(2026, 10, 23, 9, 30, 0, 125)),
  });
});
