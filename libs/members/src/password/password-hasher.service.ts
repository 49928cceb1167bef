import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. About 10 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of 32 random bytes that nobody kept: what a password is compared with where there is no account. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$LEJyA7AS7WhcD10tt8dCrQ$X3ZnDx2Hjwo3pDUyAyiAQwQLikJNUqUVTagJIir1cRI';

/** Passwords in NFKC (NIST SP 800-63B, 3.1.1.2): the same one typed on another keyboard stays the same. */
@Injectable()
export class PasswordHasher {
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), COST);
  }

  /**
   * Whether the password is the one behind the hash. Takes the same time where there is no hash, so that nobody learns
   * from the clock which accounts exist.
   */
  async verify(storedHash: string | null, password: string): Promise<boolean> {
    const matches = await verify(storedHash ?? NOBODYS, password.normalize('NFKC'));
    return matches && storedHash !== null;
  }
}
