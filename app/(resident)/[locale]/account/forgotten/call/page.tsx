import type { Metadata } from 'next'
import { AccountForm } from '#components/account/account-form.tsx'
import { formWords, numberLine } from '#components/account/form-words.tsx'
import { Announced } from '#components/reservations/announced.tsx'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireHelpVisitor } from '#lib/auth/require-resident.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { citySettings } from '#lib/settings/queries.ts'
import { askForCallAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('call.title') }
}

/** A request to be called back, for who has forgotten the password and has no e-mail address here. */
export default async function CallPage({ params, searchParams }: Props) {
  await requireHelpVisitor()
  const locale = await pageLocale(params)
  const { cityPhone, callCentreHours } = await citySettings()
  const isDone = (await searchParams).done === '1'
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('call.title')}</Heading>
      {isDone ? (
        <Announced answer="done">
          <Notice tone="success" role="status" title={t('call.done')}>
            <p>{t('call.doneBody')}</p>
            <PhoneLine locale={locale} number={cityPhone} hours={callCentreHours} />
          </Notice>
        </Announced>
      ) : (
        <>
          <p>{t('call.lead')}</p>
          <Panel>
            <AccountForm
              locale={locale}
              action={askForCallAction}
              lines={[
                numberLine(locale),
                {
                  name: 'phone',
                  label: t('call.phone'),
                  hint: t('call.phoneHint'),
                  type: 'tel',
                  autoComplete: 'tel',
                  className: 'max-w-xs',
                },
              ]}
              words={formWords(locale)}
              submit={t('call.submit')}
              refusedTitle={t('forgotten.refused')}
              refusals={{ too_many_tries: t('refusal.too_many_tries') }}
            />
          </Panel>
        </>
      )}
      <p>
        <Link href={`/${locale}/account/sign-in`}>{t('backToSignIn')}</Link>
      </p>
    </div>
  )
}
