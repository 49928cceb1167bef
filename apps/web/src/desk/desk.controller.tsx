import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { enterDesk } from './door.js';
import { ItemPane } from './item-pane.js';
import { showDesk, showQueue } from './open-desk.js';
import { openItem } from './open-item.js';
import { placeOf } from './place.js';

@Controller()
export class DeskController {
  constructor(private readonly clock: Clock) {}

  @Page('desk', { unkept: true })
  async queue(@Visiting() visit: Visit): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    const place = placeOf(visit.query);
    if (visit.query.has('part')) return showQueue(visit, this.clock.now(), place);
    return showDesk(visit, this.clock.now(), { place, id: null });
  }

  /** With `part`, the item alone, for a script that has the list already; `part=anew` for one that showed it while it waited. */
  @Page('desk/:id', { unkept: true })
  async item(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    const place = placeOf(visit.query);
    if (!visit.query.has('part')) return showDesk(visit, this.clock.now(), { place, id });
    const viewer = await enterDesk(visit);
    const open = await openItem(visit, viewer, id);
    const hasWaited = visit.query.get('part') === 'anew';
    return visit.fragment(<ItemPane open={open} place={place} next={null} hasWaited={hasWaited} />);
  }
}
