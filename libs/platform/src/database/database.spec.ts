import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { connect } from './connect.js';
import type { Database } from './database.js';
import { Statement } from './statement.js';

const WHERE = new Statement(
  `select current_database() as name, current_setting('role') as role, $1::integer as number`,
);

interface Where {
  name: string;
  role: string;
  number: number;
}

describe('the way to a replica', () => {
  let primary: TestDatabase;
  let replica: TestDatabase;
  let database: Database;

  // Two databases of their own show by their names which of them answers; streaming is PostgreSQL's affair.
  beforeAll(async () => {
    primary = await createTestDatabase();
    replica = await createTestDatabase();
    database = await connect({ url: primary.url, replicaUrls: [replica.url], entities: [] });
  });
  afterAll(async () => {
    await database?.close();
    await primary?.drop();
    await replica?.drop();
  });

  const ask = (memberId: string | null) => database.readerFor({ memberId }).row<Where>(WHERE, [7]);

  it('is a visitor’s: whoever writes nothing misses nothing', async () => {
    const [visitor, member] = [await ask(null), await ask('somebody')];
    expect(visitor?.name).toBe(new URL(replica.url).pathname.slice(1));
    expect(member?.name).toBe(new URL(primary.url).pathname.slice(1));
  });

  it('takes on the application’s role there, too', async () => {
    expect(await ask(null)).toMatchObject({ role: 'commonplace_app', number: 7 });
    expect(await database.readerFor({ memberId: null }).rows<Where>(WHERE, [8])).toMatchObject([{ number: 8 }]);
  });
});
