import type { Credentials } from './credentials.js';

/** The database that the product uses in an embedded PostgreSQL. */
export const DATABASE = 'commonplace';

/** Connection strings of an embedded PostgreSQL. */
export class Connections {
  readonly port: number;
  readonly credentials: Credentials;

  constructor(port: number, credentials: Credentials) {
    this.port = port;
    this.credentials = credentials;
  }

  /** For migrations. */
  ownerUrl(database = DATABASE): string {
    return this.#url('commonplace_owner', database);
  }

  /** For the API and the worker. */
  applicationUrl(database = DATABASE): string {
    return this.#url('commonplace_app_login', database);
  }

  /** For creating roles and databases. */
  superuserUrl(database = 'postgres'): string {
    return this.#url('postgres', database);
  }

  #url(role: keyof Credentials, database: string): string {
    return `postgres://${role}:${this.credentials[role]}@127.0.0.1:${this.port}/${database}`;
  }
}
