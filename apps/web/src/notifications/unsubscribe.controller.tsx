import { Controller, Param } from '@nestjs/common';
import { type MailFrequency, SetMailSubscriptionDocument, UnsubscribePageDocument } from '../generated/documents.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { UnsubscribePage } from './unsubscribe.page.js';

const FREQUENCIES: readonly string[] = ['NOW', 'DAILY', 'WEEKLY', 'OFF'];

/** Where the link of a mail leads. Opening it turns nothing off, since programs open links, too: pressing the button does. */
@Controller('unsubscribe')
export class UnsubscribeController {
  @Page(':linkToken', { unkept: true })
  async show(@Visiting() visit: Visit, @Param('linkToken') token: string): Promise<string> {
    const found = await visit.ask(UnsubscribePageDocument, { token });
    const former = formerOf(visit.query.get('former'));
    const page = <UnsubscribePage found={found} token={token} former={former} />;
    return visit.page({ title: visit.t('notifications.unsubscribeTitle') }, page);
  }

  @Form(':linkToken/off', { unkept: true })
  async turnOff(@Visiting() visit: Visit, @Param('linkToken') token: string): Promise<string> {
    const { data, problem } = await visit.send(SetMailSubscriptionDocument, { input: { token, subscribed: false } });
    if (problem) throw problem;
    const former = data.setMailSubscription.former.join('.');
    return visit.seeOther(`/unsubscribe/${encodeURIComponent(token)}?done=off&former=${former}`);
  }

  @Form(':linkToken/on', { unkept: true })
  async turnOn(@Visiting() visit: Visit, @Param('linkToken') token: string): Promise<string> {
    const former = formerOf(visit.form.text('former'));
    const input = { token, subscribed: true, ...(former.length > 0 && { former }) };
    const { problem } = await visit.send(SetMailSubscriptionDocument, { input });
    if (problem) throw problem;
    return visit.seeOther(`/unsubscribe/${encodeURIComponent(token)}?done=on`);
  }
}

function formerOf(text: string | null): MailFrequency[] {
  return (text ?? '')
    .split('.')
    .filter((one): one is MailFrequency => FREQUENCIES.includes(one))
    .slice(0, 16);
}
