import { setTimeout as sleep } from 'node:timers/promises';
import { MessageIds } from '../../libs/notifications/src/mail/message-id.js';
import { MailSink, type SunkMail } from '../mail-sink.js';
import type { Ask, Site } from './site.js';

/** Milliseconds between two runs of the job that mails. */
const PAUSE = 1_000;
export const SECRET = 'only this soak signs with this secret';

interface SentMail {
  readonly memberId: string;
  readonly email: string;
  readonly threadId: string;
  /** Of the last text that it tells of, by which it is called. */
  readonly number: number;
  readonly outcome: string | null;
}

const CONFIRM = `
  insert into mail_address (member_id, confirmed_at) select id, now() from member
  on conflict (member_id) do update set confirmed_at = now()`;
/** Nobody waits ten minutes here: what is to be mailed is due at once. */
const HURRY = `
  update mail_item set created_at = created_at - interval '1 hour', due_at = now() where not done and due_at > now()`;
const RUN = `select graphile_worker.add_job('send-mail', job_key := 'soak-send-mail', job_key_mode := 'unsafe_dedupe')`;
/** The lease of whoever was killed with a mail ends; nobody may be at one meanwhile. */
const END_LEASES = `update notification_mail set next_at = now() where done_at is null and next_at > now()`;
const RUNNING = `select from graphile_worker.jobs where task_identifier = 'send-mail'`;
/** In the order in which a mail tells of them. */
const MAILS = `
  select distinct on (m.id) m.member_id as "memberId", r.email, n.thread_id as "threadId", n.number, m.outcome
  from notification_mail m join member r on r.id = m.member_id
  join mail_item i on i.mail_id = m.id join notification n on n.id = i.notification_id
  order by m.id, n.created_at desc, n.thread_id desc, n.number desc, n.id desc`;
const NOT_MAILED = `
  select 'not mailed: reply ' || n.number || ' to ' || r.handle as fault
  from notification n join member r on r.id = n.member_id cross join mail_progress
  left join (mail_item i join notification_mail m on m.id = i.mail_id and m.outcome in ('SENT', 'UNKNOWN')) on i.notification_id = n.id
  where n.thread_id = $1 and n.kind in ('MENTION', 'REPLY') and n.created_at >= since and m.id is null`;

/** Mails of what members write about each other: a server that takes them, and what came of each. */
export class Mails {
  #over = false;
  #hurrying: Promise<void> = Promise.resolve();

  private constructor(
    private readonly site: Site,
    private readonly sink: MailSink,
    private readonly received: SunkMail[] = sink.mails,
  ) {}

  /** Everybody's address is confirmed, and from now on what concerns them is mailed. */
  static async begin(site: Site, sink: MailSink): Promise<Mails> {
    await site.ask(CONFIRM);
    const mails = new Mails(site, sink);
    await mails.#run();
    mails.#hurrying = mails.#hurry();
    return mails;
  }

  /** Mails that came. */
  get count(): number {
    return this.received.length;
  }

  async #hurry(): Promise<void> {
    while (!this.#over) {
      await this.site.ask(HURRY).catch(() => undefined);
      await this.site.ask(RUN).catch(() => undefined);
      await sleep(PAUSE);
    }
  }

  /** The job that mails, until it has nothing to do. */
  async #run(): Promise<void> {
    await this.site.until(() => this.site.ask(RUN).then(() => true));
    await this.site.until(async () => (await this.site.ask(RUNNING)).length === 0);
  }

  /** Everything that is to be mailed is; whoever wrote has ended, and nothing is killed any more. */
  async end(): Promise<void> {
    this.#over = true;
    await this.#hurrying;
    // What was written last is looked for, then made into mails, and then what those had who were killed.
    await this.#run();
    await this.site.ask(HURRY);
    await this.#run();
    await this.site.ask(END_LEASES);
    await this.#run();
  }

  /** Mails that are missing, came twice or were sent by nobody. */
  async faults(ask: Ask, threadId: string): Promise<string[]> {
    const missing = await ask<{ fault: string }>(NOT_MAILED, [threadId]);
    const ids = new MessageIds(SECRET, this.site.origin);
    const came = Map.groupBy(this.received, ({ to, messageId }) => `${messageId} to ${to}`);
    const faults = missing.map(({ fault }) => fault);
    const mails = await ask<SentMail>(MAILS);
    const known = new Set<string>();
    for (const { memberId, email, threadId: of, number, outcome } of mails) {
      const name = `${ids.ofText(of, number, memberId)} to ${email}`;
      known.add(name);
      const times = came.get(name)?.length ?? 0;
      if (outcome === 'SENT' && times === 0) faults.push(`said to be sent, and never came: ${name}`);
      if (outcome !== 'SENT' && outcome !== 'UNKNOWN' && times > 0) faults.push(`came, and is ${outcome}: ${name}`);
      if (outcome === null) faults.push(`was never sent: ${name}`);
      if (times > 1) faults.push(`came ${times} times: ${name}`);
    }
    for (const name of came.keys())
      if (!known.has(name) && this.#isOfText(name)) faults.push(`came from nowhere: ${name}`);
    return faults;
  }

  /** How many mails there are of which nobody can know whether they came: their worker was killed while the server took them. */
  async unknown(): Promise<number> {
    const rows = await this.site.ask(`select from notification_mail where outcome = 'UNKNOWN'`);
    return rows.length;
  }

  /** Whether an audit would see that a mail came twice, and that one of them was lost on its way. */
  async unseenDamages(ask: Ask, threadId: string): Promise<string[]> {
    const last = this.received.at(-1);
    if (!last) return ['a mail, of which there is none'];
    const damaged = (received: SunkMail[]) => new Mails(this.site, this.sink, received).faults(ask, threadId);
    const twice = await damaged([...this.received, last]);
    const lost = await damaged(this.received.slice(0, -1));
    return [
      ...(twice.length === 0 ? ['a mail that came twice'] : []),
      ...(lost.length === 0 ? ['a mail that is lost'] : []),
    ];
  }

  /** Mails about accounts are called otherwise. */
  #isOfText(name: string): boolean {
    return /^[\w-]{32}@/.test(name);
  }
}
