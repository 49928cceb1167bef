import type { ToldDesk } from '../../desk/told.js';
import type { DeskQueue } from './queue.js';
import { chosenIn, decideForm, letGo, mark } from './reason.js';

/**
 * Makes the item that is shown what it is by now, around what was typed. What was chosen is let go of, unless only the viewer's own claim is
 * different. Answers whether anything was.
 */
export async function showAnew(queue: DeskQueue, words: ToldDesk['words']): Promise<boolean> {
  const fresh = await queue.askShown();
  const { pane } = queue;
  if (!fresh || !pane) return false;
  const isSame = (name: 'version' | 'mine') => fresh.dataset[name] === pane.dataset[name];
  const isSameToDecide = isSame('version');
  if (isSameToDecide && isSame('mine')) return false;
  const form = decideForm(pane);
  const chosen = form && isSameToDecide ? chosenIn(form)?.value : undefined;
  if (form) letGo(form);
  queue.renewShown(fresh);
  const after = decideForm(pane);
  const button = chosen && after?.querySelector<HTMLButtonElement>(`button[value="${chosen}"]`);
  if (after && button) mark(after, button, words);
  return true;
}
