import type { Metadata } from 'next'
import { LineForm } from '#components/settings/line-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { newestSeal, sealChecks } from '#lib/traces/queries.ts'
import { checkSealsAction } from './actions.ts'
import { CheckResult } from './check-result.tsx'

type Query = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'audit').plain('seals.title') }
}

/** The newest seal, to be printed and kept outside, and what the last look through all of them found. */
export default async function SealsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('audit.view')
  const [locale, newest, checks, { done }] = await Promise.all([
    staffLocale(),
    newestSeal(staff),
    sealChecks(staff),
    searchParams,
  ])
  const t = textOf(locale, 'audit')
  return (
    <SettingsPage
      back={{ href: '/staff/audit', words: t('seals.back') }}
      title={t('seals.title')}
      lead={t('seals.lead')}
      example={t('seals.example')}
      done={done === 'asked' && t('seals.asked')}
    >
      {checks.open && (
        <Notice
          tone="info"
          role="status"
          title={t(checks.open.startedAt ? 'seals.running' : 'seals.waiting', {
            batches: checks.open.batches,
            last: newest?.number ?? 0,
          })}
        >
          <p>
            <Link href="/staff/audit/seals">{t('seals.reload')}</Link>
          </p>
        </Notice>
      )}
      {checks.last ? <CheckResult locale={locale} check={checks.last} /> : <p>{t('seals.never')}</p>}
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
      <LineForm
        action={checkSealsAction}
        name="seal"
        look="outline"
        words={{
          label: t('seals.typed'),
          hint: t('seals.typed_hint'),
          submit: t('seals.check'),
          problems: problemWords(locale),
        }}
      />
    </SettingsPage>
  )
}
