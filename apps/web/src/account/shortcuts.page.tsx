import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';

const KEYS = [
  ['/', 'account.key-search'],
  ['?', 'account.key-list'],
  ['n', 'account.key-next'],
  ['p', 'account.key-previous'],
  ['j', 'account.key-deskNext'],
  ['k', 'account.key-deskPrevious'],
  ['a', 'account.key-approve'],
  ['h', 'account.key-hide'],
  ['d', 'account.key-dismiss'],
  ['w', 'account.key-warn'],
  ['r', 'account.key-restore'],
  ['c', 'account.key-claim'],
  ['u', 'account.key-undo'],
  ['x', 'account.key-select'],
  ['b', 'account.key-bulk'],
] as const;

export function ShortcutsPage({ frame }: { frame: FrameFragment }) {
  const { t } = useVisit();
  return (
    <Frame frame={frame}>
      <h1>{t('account.keys')}</h1>
      <Keys />
    </Frame>
  );
}

/** What stands in the dialog. */
export function ShortcutsPart() {
  const { t } = useVisit();
  return (
    <>
      <h2 id="shortcuts-title">{t('account.keys')}</h2>
      <Keys />
      <form method="dialog" class="actions">
        <button type="submit">{t('account.close')}</button>
      </form>
    </>
  );
}

function Keys() {
  const { t, settings } = useVisit();
  return (
    <>
      {settings.shortcuts === 'off' && <p>{t('account.keysOff')}</p>}
      <table class="keys">
        <caption class="vh">{t('account.keys')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('account.keyColumn')}</th>
            <th scope="col">{t('account.keyDoes')}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(([key, name]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(name)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <kbd>Ctrl</kbd> <kbd>Enter</kbd>
            </th>
            <td>{t('account.key-send')}</td>
          </tr>
        </tbody>
      </table>
      <p>
        {t('account.keysHint')} <a href="/settings">{t('frame.settings')}</a>
      </p>
    </>
  );
}
