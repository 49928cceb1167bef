import type { LogVerificationQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { AdminFrame } from './admin-frame.js';

/** Whether the log is as it was written, stretch by stretch. */
export function VerifyPage({ found, after }: { found: LogVerificationQuery; after: number }) {
  const { t, number } = useVisit();
  const { verified, headNumber, headHash, brokenNumber, hasMore } = found.auditVerification;
  return (
    <AdminFrame
      frame={found}
      title={t('admin.verifyTitle')}
      part="log"
      above={[{ href: '/admin/log', label: t('admin.log') }]}
    >
      {brokenNumber != null ? (
        <p class="notice">{t('admin.verifyBroken', { number: number(brokenNumber) })}</p>
      ) : verified === 0 ? (
        <p>{t('admin.verifyEmpty')}</p>
      ) : (
        <p class="done">{t('admin.verifySound', { from: number(after + 1), to: number(after + verified) })}</p>
      )}
      {headNumber != null && headHash != null && (
        <>
          <p>{t('admin.verifyNote')}</p>
          <p>
            <code class="address">{`${headNumber}:${headHash}`}</code>
          </p>
        </>
      )}
      {hasMore && headNumber != null && (
        <p class="actions">
          <a class="button main" rel="next" href={`/admin/log/verify?after=${headNumber}`}>
            {t('admin.verifyOn')}
          </a>
        </p>
      )}
      <p>{t('admin.verifyLimits')}</p>
    </AdminFrame>
  );
}
