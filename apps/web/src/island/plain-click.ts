/** Whether a click on a link is to lead where it says, here: not into another tab, and not taken care of already. */
export function isPlainClick(event: MouseEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0 && !event.defaultPrevented;
}
