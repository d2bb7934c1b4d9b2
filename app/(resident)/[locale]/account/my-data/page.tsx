import type { Metadata } from 'next'
import { BackToAccount } from '#components/account/back-to-account.tsx'
import { AnswerFacts } from '#components/fields/answer-facts.tsx'
import { LanguageName } from '#components/shell/language-name.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireResident } from '#lib/auth/require-resident.ts'
import { momentInWords } from '#lib/date-words.ts'
import { answersInWords } from '#lib/fields/queries.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { groupNoticeNumber, groupResidentNumber } from '#lib/numbers.ts'
import { reservationsOfResident } from '#lib/reservations/queries.ts'
import { ownData } from '#lib/residents/queries.ts'
import { OwnVisits } from './own-visits.tsx'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('myData.title') }
}

/** All that is kept about the resident, to read and to take along. */
export default async function MyDataPage({ params }: Props) {
  const locale = await pageLocale(params)
  const resident = await requireResident(locale)
  const [{ account, noticeNumbers, events }, reservations] = await Promise.all([
    ownData(resident),
    reservationsOfResident(resident),
  ])
  const t = textOf(locale, 'account')
  const when = (moment: Date) => withRuby(momentInWords(moment, locale))
  return (
    <div className="max-w-3xl space-y-8">
      <Heading level={1}>{t('myData.title')}</Heading>
      <p>{t('myData.lead')}</p>
      <p className="no-print">
        <ButtonLink href="/api/files/account/my-data.json">{t('myData.download')}</ButtonLink>
      </p>
      <section className="space-y-3">
        <Heading level={2}>{t('myData.account')}</Heading>
        <Facts
          facts={[
            { term: t('number'), detail: groupResidentNumber(account.number) },
            { term: t('email.email'), detail: account.email ?? t('myData.nothing') },
            { term: t('language.language'), detail: <LanguageName of={account.locale} /> },
            {
              term: t('notice.number'),
              detail: noticeNumbers.length
                ? noticeNumbers.map(({ number }) => <p key={number}>{groupNoticeNumber(number)}</p>)
                : t('myData.nothing'),
            },
          ]}
        />
        <AnswerFacts answers={await answersInWords('registration', account.answers, locale)} />
      </section>
      <section className="space-y-3">
        <Heading level={2}>{t('myData.events')}</Heading>
        {events.length === 0 ? (
          <p>{t('myData.nothing')}</p>
        ) : (
          <Facts
            facts={events.map(({ kind, at }, index) => ({
              key: `${index}`,
              term: when(at),
              detail: t(`myData.event.${kind}`),
            }))}
          />
        )}
      </section>
      <OwnVisits locale={locale} reservations={reservations} />
      <BackToAccount locale={locale} />
    </div>
  )
}
