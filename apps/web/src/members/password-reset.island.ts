import { mount } from '../island/mount.js';

/** Takes the token out of the address, where the next who looks at the screen or the history would find it, and into its field. */
mount<{ found: string }>('members/password-reset', (place, { found }) => {
  const take = () => {
    const token = location.hash.slice(1);
    const field = place.querySelector('input');
    if (!field || !/^[\w-]{20,100}$/.test(token)) return;
    field.value = token;
    history.replaceState(history.state, '', location.pathname);
    const said = document.createElement('p');
    said.textContent = found;
    for (const child of place.children) (child as HTMLElement).hidden = true;
    place.append(said);
  };
  take();
  addEventListener('hashchange', take);
});
