import { Controller } from '@nestjs/common';
import { RenewSessionDocument } from '../generated/documents.js';
import { ownPath } from '../page/form.js';
import { Arrival, ArrivalForm, Visiting } from '../page/route.js';
import { RENEWAL } from '../page/session-renewal.js';
import type { Visit } from '../page/visit.js';

/** Gives a browser a new access token on its way to a page, where the old one has ended. */
@Controller()
export class RenewalController {
  @Arrival(RENEWAL)
  async renew(@Visiting() visit: Visit): Promise<string> {
    const { headers } = visit.request;
    const to = ownPath(visit.query.get('to'));
    // The refresh cookie does not come along on another site's link; a page that refreshes to itself at once is this site's own.
    if (headers['sec-fetch-site'] === 'cross-site' && visit.query.get('again') !== '1') {
      const again = `${RENEWAL}?again=1&to=${encodeURIComponent(to)}`;
      void visit.reply.header('refresh', `0; url=${again}`);
      return visit.bare(visit.t('frame.renewing'), again);
    }
    return this.goOn(visit, to, 303);
  }

  /** What a form sent goes with it. */
  @ArrivalForm(RENEWAL)
  async renewForForm(@Visiting() visit: Visit): Promise<string> {
    return this.goOn(visit, ownPath(visit.query.get('to')), 307);
  }

  private async goOn(visit: Visit, to: string, status: 303 | 307): Promise<string> {
    const { problem } = await visit.send(RenewSessionDocument);
    void visit.reply.status(status);
    if (!problem) {
      // A form that is refused once more stays where it is: it would be sent for ever.
      const marked = `${to}${to.includes('?') ? '&' : '?'}renewed=1`;
      void visit.reply.header('location', status === 307 ? marked : to);
      return '';
    }
    visit.forgetSession();
    if (status === 303) return visit.seeOther(`/sign-in?ended=1&to=${encodeURIComponent(to)}`);
    throw problem;
  }
}
