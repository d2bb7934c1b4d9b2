import { Notice } from '#components/ui/notice.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { SealCheck } from '#lib/traces/queries.ts'

/** What a look through all seals found, when, and at whose wish. */
export function CheckResult({ locale, check }: { locale: StaffLocale; check: NonNullable<SealCheck> }) {
  const t = textOf(locale, 'audit')
  const { findings, findingCount, batches, entries, unsealed, deleted, gaps, finishedAt, askedByName } = check
  return (
    <Notice
      tone={findingCount > 0 ? 'danger' : 'success'}
      role={findingCount > 0 ? 'alert' : 'status'}
      title={t(findingCount > 0 ? 'seals.bad' : 'seals.good', { count: findingCount })}
    >
      <p>
        {finishedAt &&
          t(askedByName ? 'seals.checked_by' : 'seals.checked', {
            moment: momentInWords(finishedAt, locale),
            name: askedByName ?? '',
          })}
      </p>
      <p>{t('seals.seen', { batches, entries, unsealed, deleted, gaps })}</p>
      {!check.seal && <p>{t('seals.not_compared')}</p>}
      {findings.length > 0 && (
        <ul className="list-disc pl-6">
          {findings.map(({ kind, batch, entry }) => (
            <li key={`${kind} ${batch} ${entry}`}>
              {t(`finding.${kind}`, { batch: batch ?? '–', entry: entry ?? '–' })}
            </li>
          ))}
        </ul>
      )}
      {findingCount > findings.length && <p>{t('seals.more', { count: findings.length })}</p>}
    </Notice>
  )
}
