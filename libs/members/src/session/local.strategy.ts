import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { emailKey, emailTyped, handleTyped, isHandle, trimUnseen } from '#kernel';
import { Database, Statement } from '#platform';
import { PasswordHasher } from '../password/password-hasher.service.js';
import { authenticate } from './passport.js';

interface Found {
  readonly id: string;
  readonly password_hash: string;
  readonly email: string;
  readonly email_alike: boolean;
}

/** Accounts with addresses that come to the same: more than anybody has who signs up again, having forgotten the first one. */
const MOST_ALIKE = 100;

/** Passwords that are compared by an address at least: as many as there are where it is somebody's already and somebody else signed up with it. */
const LEAST_COMPARED = 2;
/** And at most, since each takes as long as all the rest of signing in. */
const MOST_COMPARED = 4;

/**
 * No handle has an @, so one text names at most one member, but for addresses that are alike: from before they were compared by their key, or of
 * somebody who signed up with an address that was somebody's already.
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
    const found = (await this.findAll(emailOrHandle)).slice(0, MOST_COMPARED);
    let matching: string | false = false;
    for (const { id, password_hash } of found) {
      const matches = await this.hasher.verify(password_hash, password);
      if (matches && matching === false) matching = id;
    }
    const least = isHandle(handleTyped(emailOrHandle)) ? 1 : LEAST_COMPARED;
    for (let more = found.length; more < least; more++) await this.hasher.verify(null, password);
    return matching;
  }

  private async find(emailOrHandle: string): Promise<Found | null> {
    return (await this.findAll(emailOrHandle))[0] ?? null;
  }

  /**
   * Of addresses that are alike: first the very one, else the one that is kept in nothing but another case, else that of whoever had theirs first; then the
   * others, so that who signed up with an address that was taken gets in by it as anybody else does.
   */
  private async findAll(emailOrHandle: string): Promise<Found[]> {
    const email = trimUnseen(emailOrHandle);
    const values = { handle: handleTyped(emailOrHandle), email, key: emailKey(email) };
    const found = await this.database.rows<Found>(FIND.with(values));
    if (found.length < 2 || found[0]?.email === email) return found;
    const usual = (address: string) => emailTyped(address).toLowerCase();
    const same = found.find((one) => usual(one.email) === usual(email));
    return same ? [same, ...found.filter((one) => one !== same)] : found;
  }
}
