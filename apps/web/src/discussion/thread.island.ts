// What a thread does where scripts run. Each part works on the list as the server wrote it.
import { mount } from '../island/mount.js';
import { answerInPlace } from '../island/thread/answering.js';
import { offerArrivals } from '../island/thread/arrivals.js';
import { showFurther } from '../island/thread/further.js';
import { showMenus } from '../island/thread/menus.js';
import { keepPlace } from '../island/thread/place-keeping.js';
import { reactInPlace } from '../island/thread/reacting.js';
import { markRead } from '../island/thread/reading.js';
import { stepThroughNew } from '../island/thread/stepping.js';
import type { ToldThread } from './told.js';

mount<ToldThread>('discussion/thread', (place, told) => {
  const further = showFurther(place, told);
  if (told.all) void further.rest();
  keepPlace(place, further.until);
  markRead(place, told);
  stepThroughNew(place);
  offerArrivals(place, told);
  reactInPlace(place, told.words.waiting);
  answerInPlace(told);
  showMenus(told);
});
