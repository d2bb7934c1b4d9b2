import type { Metadata } from 'next'
import { AccountForm } from '#components/account/account-form.tsx'
import { codeLine, formWords } from '#components/account/form-words.tsx'
import { Announced } from '#components/reservations/announced.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireAccountVisitor } from '#lib/auth/require-resident.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { proveResetCodeAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ sent?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('reset.title') }
}

/** Where the code for a new password is typed, or comes with the link of the mail. */
export default async function ResetPage({ params, searchParams }: Props) {
  await requireAccountVisitor()
  const locale = await pageLocale(params)
  const isSent = (await searchParams).sent === '1'
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('reset.title')}</Heading>
      {isSent && (
        <Announced answer="sent">
          <Notice tone="info" role="status" title={t('reset.sent')}>
            <p>{t('reset.sentBody')}</p>
          </Notice>
        </Announced>
      )}
      <p>{t('reset.lead')}</p>
      <Panel>
        <AccountForm
          locale={locale}
          action={proveResetCodeAction}
          lines={[{ ...codeLine, name: 'code', label: t('reset.code'), hint: t('firstUse.codeHint') }]}
          words={formWords(locale)}
          submit={t('next')}
          refusedTitle={t('firstUse.refused')}
          refusals={{
            wrong_reset_code: t('refusal.wrong_reset_code'),
            too_many_tries: t('refusal.too_many_tries'),
          }}
          brought={{ line: 'code', said: t('reset.brought') }}
        />
      </Panel>
      <p>
        <Link href={`/${locale}/account/forgotten`}>{t('forgotten.title')}</Link>
      </p>
    </div>
  )
}
