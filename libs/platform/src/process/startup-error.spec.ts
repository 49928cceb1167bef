import { explainFailure } from './startup-error.js';

const failure = (code: string, more: object) => Object.assign(new Error(`${code}: something`), { code, ...more });

describe('why a program cannot start', () => {
  it.each([
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOSPC',
    'EDQUOT',
    'EISDIR',
    'EEXIST',
    'ENOTDIR',
    'ENOENT',
    'EIO',
    'EMFILE',
    'ELOOP',
  ])('is a sentence where it is a file (%s), with its name and what to do', (code) => {
    const sentence = explainFailure(failure(code, { syscall: 'open', path: '/data/some-file' }));
    expect(sentence).toMatch(/^[A-Z/].*[.)]$/);
    if (code !== 'EMFILE') expect(sentence).toContain('/data/some-file');
    expect(sentence).not.toContain('something');
    // An open file has no name any more.
    expect(typeof explainFailure(failure(code, { syscall: 'write' }))).toBe('string');
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000', '53300', '42P01'])(
    'is a sentence where it is the database (%s)',
    (code) => {
      expect(explainFailure(failure(code, { syscall: 'connect' }))).toMatch(/database|PostgreSQL/);
    },
  );

  it('is the error itself where nobody can say what to do', () => {
    const error = new TypeError('a fault of ours');
    expect(explainFailure(error)).toBe(error);
    expect(typeof explainFailure(failure('EACCES', { syscall: 'listen' }))).toBe('object');
  });
});
