import type { Metadata } from 'next'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { QrPicture } from '#components/staff/qr-picture.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireStep } from '#lib/auth/require-staff.ts'
import { factorToShow } from '#lib/factors/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { accountQuery } from '#lib/staff/input.ts'
import { returnPath } from '#lib/staff/rules.ts'
import { activateFactorAction, addFactorAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'security').plain('factor.set_up') }
}

/** Sets an authenticator app up: its code is shown as a picture and in letters, and its first code typed. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const { session, step } = await requireStep('enrolment', { isOpenToAll: true })
  const [locale, asked, { cityName }] = await Promise.all([staffLocale(), searchParams, citySettings()])
  const to = step === 'enrolment' ? returnPath(accountQuery.parse(asked).to) : '/staff/account'
  const shown = await factorToShow(session, localized(cityName, locale))
  const t = textOf(locale, 'security')
  return (
    <div className="max-w-3xl space-y-6">
      <Heading level={1} size={2}>
        {t('factor.set_up')}
      </Heading>
      <p>{step === 'enrolment' ? t('factor.needed') : t('factor.lead')}</p>
      <ol className="list-decimal space-y-2 pl-5">
        <li>{t('factor.step_app')}</li>
        <li>{t('factor.step_scan')}</li>
        <li>{t('factor.step_code')}</li>
      </ol>
      {!shown && (
        <form action={addFactorAction.bind(null, to)}>
          <Button>{t('factor.begin')}</Button>
        </form>
      )}
      {shown && (
        <>
          <QrPicture text={shown.address} label={t.plain('factor.picture')} />
          <p>
            {t('factor.letters')} <strong translate="no">{shown.letters}</strong>
          </p>
          <SettingsForm
            action={activateFactorAction.bind(null, to)}
            sections={[
              {
                fields: [
                  {
                    kind: 'code',
                    name: 'code',
                    label: t.plain('factor.code'),
                    hint: t('factor.code_hint'),
                    isRequired: true,
                  },
                ],
              },
            ]}
            words={settingsFormWords(locale)}
            submit={t('factor.activate')}
            refusals={{
              wrong_code: t('refusal.wrong_code'),
              too_many_tries: t('refusal.too_many_tries'),
              no_factor: t('refusal.no_factor'),
            }}
          />
        </>
      )}
    </div>
  )
}
