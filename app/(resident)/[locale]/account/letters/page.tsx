import type { Metadata } from 'next'
import { BackToAccount } from '#components/account/back-to-account.tsx'
import { staffActInWords } from '#components/reservations/staff-acts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireResident } from '#lib/auth/require-resident.ts'
import { momentInWords } from '#lib/date-words.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag } from '#lib/locales.ts'
import { lettersOfResident } from '#lib/notices/queries.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('letters.title') }
}

/** What was mailed to the resident, as it was sent; codes and keys are masked in the kept copy. */
export default async function LettersPage({ params }: Props) {
  const locale = await pageLocale(params)
  const letters = await lettersOfResident(await requireResident(locale))
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-3xl space-y-6">
      <Heading level={1}>{t('letters.title')}</Heading>
      <p>{t(letters.length > 0 ? 'letters.lead' : 'letters.none')}</p>
      <ul className="space-y-4">
        {letters.map(({ id, subject, body, sentAt, recipient, byStaff, locale: language }) => (
          <li key={id} className="panel space-y-2">
            <p className="font-bold" lang={languageTag(language)}>
              {subject}
            </p>
            <p className="break-words">
              {withRuby(momentInWords(sentAt, locale))} {recipient && t('letters.to', { recipient })}
            </p>
            {byStaff && <p>{staffActInWords(byStaff, locale)}</p>}
            {body && (
              <details>
                <summary className="link">{t('letters.text')}</summary>
                <p className="mt-3 whitespace-pre-line break-words" lang={languageTag(language)}>
                  {body}
                </p>
              </details>
            )}
          </li>
        ))}
      </ul>
      <BackToAccount locale={locale} />
    </div>
  )
}
