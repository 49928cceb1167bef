import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { normalizeHandle } from '#kernel';
import { Database, Statement } from '#platform';
import { PasswordHasher } from '../password/password-hasher.service.js';
import { authenticate } from './passport.js';

/** No handle has an @, so one text names at most one member. */
const FIND = new Statement(
  'members/member-to-sign-in',
  { handle: 'text', email: 'text' },
  'select id, password_hash from member where handle = :handle or lower(email) = :email',
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

  private find(emailOrHandle: string): Promise<{ id: string; password_hash: string } | null> {
    const text = emailOrHandle.trim();
    return this.database.row(FIND.with({ handle: normalizeHandle(text), email: text.toLowerCase() }));
  }
}
