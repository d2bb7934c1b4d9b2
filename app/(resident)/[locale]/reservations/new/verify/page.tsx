import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SessionNotice } from '#app/(resident)/[locale]/session-notice.tsx'
import { BookingSteps } from '#components/reservations/booking-steps.tsx'
import { HoldNotice } from '#components/reservations/hold-notice.tsx'
import { NothingHeld } from '#components/reservations/nothing-held.tsx'
import { refusalIn } from '#components/reservations/refusal.ts'
import { RefusalNotice } from '#components/reservations/refusal-notice.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireBooker } from '#lib/auth/require-booker.ts'
import { heldToken } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { timeInWords } from '#lib/date-words.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { heldPlace } from '#lib/reservations/queries.ts'
import { endOfCode } from '#lib/reservations/rules.ts'
import { CodeForm, ResendForm } from './code-form.tsx'
import { SentNotice } from './sent-notice.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const reasons = ['code_malformed', 'wrong_code', 'code_expired', 'code_used_up', 'too_many_codes'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = textOf(await pageLocale(params), 'reservations')
  return { title: t.plain((await heldToken()) ? 'verify.title' : 'held.noneTitle') }
}

/** Where the city wants an address that is read: asks for the code that was mailed there. The place waits as long. */
export default async function VerifyPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const booker = await requireBooker(locale)
  const now = currentTime()
  const held = await heldPlace(booker, await heldToken(), now)
  if (!held) return <NothingHeld locale={locale} />
  if (held.booked) redirect(`/${locale}/reservations/new/done`)
  if (!held.draft.language || !held.draft.email) redirect(`/${locale}/reservations/new`)
  if (!held.needsCode) redirect(`/${locale}/reservations/new/confirm`)
  const asked = await searchParams
  const told = refusalIn(asked, reasons)
  const end = held.code && endOfCode(held.code, now)
  const code = end ? null : held.code
  // The last wrong try asks for no other: there is nothing left to type.
  const reason = told === 'wrong_code' && end ? end : told
  const t = textOf(locale, 'reservations')
  return (
    <div className="max-w-3xl space-y-6">
      <BookingSteps locale={locale} current="details" />
      <Heading level={1}>{t('verify.title')}</Heading>
      {reason && <RefusalNotice {...{ locale, reason, now }} title="verifyTitle" />}
      {code && !reason && <SentNotice locale={locale} sent={asked.sent} now={now} />}
      <p>{t('verify.lead')}</p>
      <p className="text-lg font-bold">{held.draft.email}</p>
      {code && (
        <>
          <p>{t('verify.until', { time: timeInWords(code.expiresAt, locale) })}</p>
          <CodeForm locale={locale} triesLeft={reason === 'wrong_code' ? code.triesLeft : null} />
        </>
      )}
      {!code && <p className="font-bold">{t('verify.over')}</p>}
      <HoldNotice locale={locale} held={held} minutes={null} now={now} />
      {booker.kind === 'resident' && <SessionNotice locale={locale} resident={booker} />}
      <section className="space-y-3">
        <Heading level={2}>{t('verify.notArrived')}</Heading>
        <p>{t('verify.notArrivedBody')}</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <ResendForm locale={locale} />
          <Link href={`/${locale}/reservations/new`}>{t('verify.changeAddress')}</Link>
        </div>
      </section>
    </div>
  )
}
