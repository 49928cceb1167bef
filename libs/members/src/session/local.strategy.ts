import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { emailKey, handleTyped, trimUnseen } from '#kernel';
import { Database, Statement } from '#platform';
import { PasswordHasher } from '../password/password-hasher.service.js';
import { authenticate } from './passport.js';

interface Found {
  readonly id: string;
  readonly password_hash: string;
  readonly email: string;
  readonly email_alike: boolean;
}

/** More addresses that come to the same than anybody had before that was refused. */
const MOST_ALIKE = 100;

/**
 * No handle has an @, so one text names at most one member, but for addresses that are alike from before they were compared by their key.
 * Whoever a version before signs up while it still runs has no key for an hour at most. Each part has an index.
 */
const FIND = new Statement(
  'members/members-to-sign-in',
  { handle: 'text', email: 'text', key: 'text' },
  `
  select id, password_hash, email, email_alike from member
  where handle = :handle or (email_key = :key and not email_alike) or (email_key = :key and email_alike)
    or (email_key is null and email = :email)
  order by email = :email desc, email_alike, id limit ${MOST_ALIKE}`,
);

/** Who somebody is, by handle or e-mail address and password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
  ) {
    super({ usernameField: 'emailOrHandle', passwordField: 'password' });
  }

  /** The member's id; null for an unknown name and for a wrong password alike, after the same work. */
  async identify(emailOrHandle: string, password: string): Promise<string | null> {
    return authenticate<string>(this, { body: { emailOrHandle, password } });
  }

  /** The id of the member whose handle or e-mail address this is; null where there is none. */
  async findId(emailOrHandle: string): Promise<string | null> {
    return (await this.find(emailOrHandle))?.id ?? null;
  }

  /** @internal called by passport-local */
  async validate(emailOrHandle: string, password: string): Promise<string | false> {
    const found = await this.find(emailOrHandle);
    const matches = await this.hasher.verify(found?.password_hash ?? null, password);
    return found && matches ? found.id : false;
  }

  /** Of addresses that are alike: the very one, else the one that differs in nothing but case, else that of whoever had theirs first. */
  private async find(emailOrHandle: string): Promise<Found | null> {
    const email = trimUnseen(emailOrHandle);
    const values = { handle: handleTyped(emailOrHandle), email, key: emailKey(email) };
    const found = await this.database.rows<Found>(FIND.with(values));
    const first = found[0] ?? null;
    if (found.length < 2 || first?.email === email) return first;
    return found.find((one) => one.email.toLowerCase() === email.toLowerCase()) ?? first;
  }
}
