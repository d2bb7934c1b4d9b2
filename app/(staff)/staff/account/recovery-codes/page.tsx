import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { recoveryCodesToShow } from '#lib/auth/recovery-codes.ts'
import { requireSignedIn } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { groupAccessKey } from '#lib/numbers.ts'
import { accountQuery } from '#lib/staff/input.ts'
import { returnPath } from '#lib/staff/rules.ts'
import { forgetCodesAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'security').plain('codes.title') }
}

/** The recovery codes that were just made, to be printed or copied by hand; afterwards they are nowhere. */
export default async function RecoveryCodesPage({ searchParams }: Props) {
  const staff = await requireSignedIn()
  const codes = await recoveryCodesToShow(staff)
  if (!codes) redirect('/staff/account')
  const [locale, asked] = await Promise.all([staffLocale(), searchParams])
  const { to } = accountQuery.parse(asked)
  const t = textOf(locale, 'security')
  return (
    <div className="max-w-3xl space-y-6">
      <Heading level={1} size={2}>
        {t('codes.title')}
      </Heading>
      <Notice tone="warning" title={t('codes.once')}>
        <p>{t('codes.lead')}</p>
      </Notice>
      <ul className="grid gap-2 sm:grid-cols-2" translate="no">
        {codes.map((code) => (
          <li key={code}>
            <code>{groupAccessKey(code)}</code>
          </li>
        ))}
      </ul>
      <form action={forgetCodesAction.bind(null, to ? returnPath(to) : '/staff/account')}>
        <Button>{t('codes.kept')}</Button>
      </form>
    </div>
  )
}
