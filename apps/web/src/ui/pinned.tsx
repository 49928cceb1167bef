import { useVisit } from '../page/context.js';

/** Within a line of facts: that a moderator marked it as worth a look. Nothing for all others. */
export function Pinned({ of: { pinned } }: { of: { readonly pinned: boolean } }) {
  const { t } = useVisit();
  if (!pinned) return null;
  return (
    <>
      {' · '}
      <b>{t('ui.pinned')}</b>
    </>
  );
}
