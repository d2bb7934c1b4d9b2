import type { Metadata } from 'next'
import { Restored } from '#app/(resident)/[locale]/account/restored.tsx'
import { SessionNotice } from '#app/(resident)/[locale]/session-notice.tsx'
import { BackToAccount } from '#components/account/back-to-account.tsx'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { requireResident } from '#lib/auth/require-resident.ts'
import { keptTyped } from '#lib/auth/typed-form.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, shippedLocales } from '#lib/locales.ts'
import { ownAccount } from '#lib/residents/queries.ts'
import { changeLanguageAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('language.title') }
}

/** The language of mail and letters; that of the pages is chosen at the top of each. */
export default async function LanguagePage({ params }: Props) {
  const locale = await pageLocale(params)
  const resident = await requireResident(locale)
  const [account, typed] = await Promise.all([
    ownAccount(resident),
    keptTyped(resident, `/${locale}/account/language`),
  ])
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('language.title')}</Heading>
      <p>{t('language.lead')}</p>
      {typed && <Restored locale={locale} />}
      <SessionNotice locale={locale} resident={resident} />
      <Panel>
        <form action={changeLanguageAction} className="space-y-6">
          <LocaleField locale={locale} />
          <SelectField
            name="language"
            label={t('language.language')}
            defaultValue={typed?.language?.[0] ?? account.locale}
            options={shippedLocales.map((value) => ({
              value,
              label: nameOfLocale(value),
              lang: languageTag(value),
            }))}
          />
          <Button size="large">{t('language.submit')}</Button>
        </form>
      </Panel>
      <BackToAccount locale={locale} />
    </div>
  )
}
