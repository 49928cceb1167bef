import { limits } from '#kernel';
import { CHI, ModerationClient, TEACHER } from '../../support/moderation-client.js';

const CALLED = '@teacher @colleague @stranger @ana @curator';

describe('how many a text may call', () => {
  let client: ModerationClient;
  beforeEach(async () => {
    client = await ModerationClient.start();
  });
  afterEach(() => client.close());

  const calledBy = async (id: string) => {
    const [threadId, number] = id.split('.');
    const rows = await client.sql(
      `select from notification where thread_id = $1 and number = $2 and kind = 'MENTION'`,
      [threadId, Number(number)],
    );
    return rows.length;
  };
  const approve = (itemId: string) => client.decided(TEACHER, { itemId, action: 'APPROVE' });

  it('is that of when it was written, whatever of its author was approved before it', async () => {
    const first = await client.write(`HOLD ${CALLED}`);
    const second = await client.write(`HOLD again ${CALLED}`);
    await approve(first);
    await approve(second);
    expect([await calledBy(first), await calledBy(second)]).toEqual([
      limits.notifiedPerContent.newcomer,
      limits.notifiedPerContent.newcomer,
    ]);
    client.api.clock.advance(1000);
    expect(await calledBy(await client.write(CALLED))).toBe(5);
    const third = await client.write(`HOLD ${CALLED}`);
    await approve(third);
    expect(await calledBy(third)).toBe(5);
  });

  it('is that of when it was changed, for a change that is approved', async () => {
    const id = await client.write('One text.', CHI);
    const other = await client.write('HOLD another text.', CHI);
    client.api.clock.advance(1000);
    await client.edit(id, `HOLD ${CALLED}`, CHI);
    await approve(other);
    await approve(id);
    expect(await calledBy(id)).toBe(limits.notifiedPerContent.newcomer);
    client.api.clock.advance(1000);
    await client.edit(other, `HOLD ${CALLED}`, CHI);
    await approve(other);
    // Ana knows of it already: it answers her.
    expect(await calledBy(other)).toBe(4);
  });
});
