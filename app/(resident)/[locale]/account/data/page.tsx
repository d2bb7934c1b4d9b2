import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Restored } from '#app/(resident)/[locale]/account/restored.tsx'
import { SessionNotice } from '#app/(resident)/[locale]/session-notice.tsx'
import { AnswerFacts } from '#components/fields/answer-facts.tsx'
import { askedFields } from '#components/fields/asked-fields.tsx'
import { fieldWords } from '#components/fields/field-words.tsx'
import { Announced } from '#components/reservations/announced.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireResident } from '#lib/auth/require-resident.ts'
import { keptTyped } from '#lib/auth/typed-form.ts'
import { currentTime } from '#lib/clock.ts'
import { answersInWords, ownFields } from '#lib/fields/queries.ts'
import { typedAnswers } from '#lib/fields/rules.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { ownAnswers } from '#lib/residents/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { dayOf } from '#lib/time.ts'
import { saveDataAction } from './actions.ts'
import { DataForm } from './data-form.tsx'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ saved?: string | string[]; change?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'fields').plain('data.title') }
}

/** What residents told the city about themselves, to read and to correct; empty at first, it asks at once. */
export default async function DataPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const resident = await requireResident(locale)
  const fields = await ownFields(await citySettings())
  if (fields.length === 0) notFound()
  const [answers, typed, { saved, change }] = await Promise.all([
    ownAnswers(resident),
    keptTyped(resident, `/${locale}/account/data`),
    searchParams,
  ])
  const known = await answersInWords('registration', answers, locale)
  const isAsking = known.length === 0 || change !== undefined || typed !== null
  const t = textOf(locale, 'fields')
  return (
    <div className="max-w-3xl space-y-6">
      {saved && (
        <Announced answer="saved">
          <Notice tone="success" role="status" title={t('data.saved')} />
        </Announced>
      )}
      <Heading level={1}>{t('data.title')}</Heading>
      <p>{t(known.length > 0 ? 'data.lead' : 'data.firstLead')}</p>
      {isAsking ? (
        <>
          {typed && <Restored locale={locale} />}
          <p>{t('data.myNumber')}</p>
          <SessionNotice locale={locale} resident={resident} />
          <DataForm
            locale={locale}
            action={saveDataAction}
            fields={askedFields(fields, locale)}
            values={typed ?? typedAnswers(answers)}
            today={dayOf(currentTime())}
            words={{
              ...fieldWords(locale, fields),
              submit: t('data.save'),
              problemsTitles: problemsTitles(locale, fields.length),
            }}
          />
        </>
      ) : (
        <>
          <AnswerFacts answers={known} />
          <ButtonLink href={`/${locale}/account/data?change=1`} look="outline">
            {t('data.change')}
          </ButtonLink>
        </>
      )}
      <p>
        <Link href={`/${locale}/account${isAsking && known.length > 0 ? '/data' : ''}`}>
          {t(isAsking && known.length > 0 ? 'data.back' : 'data.home')}
        </Link>
      </p>
    </div>
  )
}

/** For one problem, for two and so on; an address can have three. */
function problemsTitles(locale: Parameters<typeof textOf>[0], fieldCount: number) {
  const t = textOf(locale, 'shell')
  return Array.from({ length: fieldCount * 3 }, (_, index) => t('problems_title', { count: index + 1 }))
}
