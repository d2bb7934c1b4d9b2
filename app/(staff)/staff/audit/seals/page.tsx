import type { Metadata } from 'next'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Verification } from '#lib/audit/verify.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { sealQuery } from '#lib/traces/input.ts'
import { newestSeal, verifiedRecord } from '#lib/traces/queries.ts'

type Query = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'audit').plain('seals.title') }
}

/** The newest seal, to be printed and kept outside, and the check of the whole record. */
export default async function SealsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('audit.view')
  const [locale, newest, asked] = await Promise.all([staffLocale(), newestSeal(staff), searchParams])
  const { check, seal } = sealQuery.parse({ seal: '', ...asked })
  const found = check ? await verifiedRecord(staff, seal) : null
  const t = textOf(locale, 'audit')
  return (
    <SettingsPage
      back={{ href: '/staff/audit', words: t('seals.back') }}
      title={t('seals.title')}
      lead={t('seals.lead')}
      example={t('seals.example')}
    >
      {found && <Found locale={locale} found={found} isCompared={seal.length > 0} />}
      <section aria-labelledby="newest" className="space-y-2">
        <Heading level={2} size={3} id="newest">
          {t('seals.newest')}
        </Heading>
        {newest ? (
          <>
            <p className="break-all">
              <code>{`${newest.number}:${newest.hash}`}</code>
            </p>
            <p className="field-hint">
              {t('seals.sealed', { moment: momentInWords(newest.sealedAt, locale) })}
            </p>
          </>
        ) : (
          <p>{t('seals.none')}</p>
        )}
      </section>
      <form className="space-y-4 no-print">
        <input type="hidden" name="check" value="yes" />
        <TextField
          name="seal"
          label={t('seals.typed')}
          hint={t('seals.typed_hint')}
          defaultValue={typeof asked.seal === 'string' ? asked.seal.slice(0, 80) : ''}
          autoComplete="off"
        />
        <Button look="outline">{t('seals.check')}</Button>
      </form>
    </SettingsPage>
  )
}

type FoundProps = { locale: StaffLocale; found: Verification; isCompared: boolean }

function Found({ locale, found, isCompared }: FoundProps) {
  const t = textOf(locale, 'audit')
  const { findings, batches, entries, unsealed, deleted, gaps } = found
  return (
    <Notice
      tone={findings.length > 0 ? 'danger' : 'success'}
      role={findings.length > 0 ? 'alert' : 'status'}
      title={t(findings.length > 0 ? 'seals.bad' : 'seals.good', { count: findings.length })}
    >
      <p>{t('seals.seen', { batches, entries, unsealed, deleted, gaps })}</p>
      {!isCompared && <p>{t('seals.not_compared')}</p>}
      {findings.length > 0 && (
        <ul className="list-disc pl-6">
          {findings.slice(0, MOST_SHOWN).map(({ kind, batch, entry }) => (
            <li key={`${kind} ${batch} ${entry}`}>
              {t(`finding.${kind}`, { batch: batch ?? '–', entry: entry ?? '–' })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

/** Somebody who sees so many calls for help; the command shows them all. */
const MOST_SHOWN = 200
