/** Shows the list of shortcuts over the page, as the page of them has it. */
export async function showShortcuts(): Promise<void> {
  let dialog = document.querySelector<HTMLDialogElement>('dialog.shortcuts');
  if (dialog?.open || document.querySelector('dialog:modal')) return;
  if (!dialog) {
    const answer = await fetch('/shortcuts?part=1');
    if (!answer.ok) return;
    dialog = document.createElement('dialog');
    dialog.className = 'shortcuts';
    dialog.setAttribute('aria-labelledby', 'shortcuts-title');
    dialog.innerHTML = await answer.text();
    document.body.append(dialog);
  }
  // Focus comes back to where it was when the dialog closes.
  dialog.showModal();
}
