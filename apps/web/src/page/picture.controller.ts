import { Controller } from '@nestjs/common';
import { ownPath } from './form.js';
import { receivePicture } from './pictures.js';
import { Form, Visiting } from './route.js';
import type { Visit } from './visit.js';

/** Stores a picture for any page: its form says in `to` where to go on, which is told the picture’s id, or that there was none. */
@Controller('pictures')
export class PictureController {
  @Form('', { files: true })
  async store(@Visiting() visit: Visit): Promise<string> {
    const to = ownPath(visit.form.optional('to'));
    if (visit.memberId === null) return visit.seeSignIn(to);
    const received = await receivePicture(visit);
    if (received?.problem) throw received.problem;
    const at = new URL(to, 'http://here');
    at.searchParams.set(received ? 'picture' : 'noPicture', received?.id ?? '1');
    return visit.seeOther(at.pathname + at.search + at.hash);
  }
}
