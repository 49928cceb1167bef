/** @jest-environment-options {"ownModules": true} */
import { jest } from '@jest/globals';

const compared: string[] = [];
const argon2 = await import('@node-rs/argon2');
jest.unstable_mockModule('@node-rs/argon2', () => ({
  ...argon2,
  verify: (hash: string, password: string) => {
    compared.push(hash.split('$').slice(0, 4).join('$'));
    return argon2.verify(hash, password);
  },
}));
const { PasswordHasher } = await import('./password-hasher.service.js');

describe('passwords', () => {
  const hasher = new PasswordHasher();

  it('are hashed with argon2id at the cost that was decided, salted', async () => {
    const hashes = [await hasher.hash('four plain words'), await hasher.hash('four plain words')];
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('are compared at the same cost where there is no account', async () => {
    compared.length = 0;
    const hash = await hasher.hash('four plain words');
    expect(await hasher.verify(hash, 'four plain words')).toBe(true);
    expect(await hasher.verify(hash, 'four plain wordS')).toBe(false);
    expect(await hasher.verify(null, 'four plain words')).toBe(false);
    expect(compared).toEqual(Array(3).fill('$argon2id$v=19$m=19456,t=2,p=1'));
  });
});
