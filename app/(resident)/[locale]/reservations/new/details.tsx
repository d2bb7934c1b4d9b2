import { askedFields } from '#components/fields/asked-fields.tsx'
import { fieldWords } from '#components/fields/field-words.tsx'
import type { PersonWords } from '#components/reservations/person-fields.tsx'
import { type Answers, type FieldDefinition, typedAnswers } from '#lib/fields/rules.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, languageTag, nameOfLocale, shippedLocales } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import { type VisitorWish, visitNeeds } from '#lib/reservations/rules.ts'
import type { Service } from '#lib/services/queries.ts'
import { agentReasons, attendances } from '#lib/services/rules.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { wordsOf } from '#lib/words.ts'
import { DetailsForm, type DetailsFormProps } from './details-form.tsx'
import { SignInAgain } from './sign-in-offer.tsx'

type Props = Pick<DetailsFormProps, 'locale' | 'action' | 'canExtend' | 'offer' | 'isOfAccount' | 'today'> & {
  held: {
    visitors: readonly VisitorWish[]
    draft: { email?: string; language?: Locale; needs?: string[]; answers?: Answers }
    account: { email: string | null } | null
  }
  /** What was sent when nobody was signed in any more; it counts before what is kept. */
  typed: Typed | null | false
  services: readonly Service[]
  /** What the city asks at booking. */
  fields: readonly FieldDefinition[]
  settings: Pick<CitySettings, 'email' | 'mailsAccessKey' | 'holdMinutes'>
}

/** What may be wrong besides: with the address for notices, and with what is chosen. */
const ownProblems = ['email', 'too_long', 'control_characters', 'my_number', 'choice'] as const

/** The details form with all that it says, since a form in the browser has no catalogue of its own. */
export function Details({ held, typed, services, fields, settings, ...form }: Props) {
  const { locale } = form
  const t = textOf(locale, 'reservations')
  const shell = textOf(locale, 'shell')
  const hasEmail = Boolean(held.account?.email)
  const persons = personsOf(held.visitors, services, locale)
  const person = personWords(locale)
  const words = {
    labels: {
      email: t('visit.email'),
      language: t('visit.language'),
      needs: t('visit.needs'),
      ...Object.fromEntries(
        persons.flatMap(({ number, heading }) => [
          [
            `attendance.${number}`,
            <>
              {heading} {person.attendance}
            </>,
          ],
          [
            `reason.${number}`,
            <>
              {heading} {person.reason}
            </>,
          ],
        ]),
      ),
    },
    hints: {
      email: t(emailHint(settings, hasEmail)),
      language: t('details.languageHint'),
      needs: t('details.needsHint'),
    },
    person,
    languages: shippedLocales.map((value) => ({
      value,
      label: nameOfLocale(value),
      lang: languageTag(value),
    })),
    needs: visitNeeds.map((value) => ({ value, label: t(`need.${value}`) })),
    required: shell('field.required'),
    optional: shell('field.optional'),
    submit: t('details.submit'),
    extend: t('held.extend', { minutes: settings.holdMinutes }),
    extendOnce: t('held.extendOnce'),
    signedOut: t('details.signedOut'),
    signInAgain: <SignInAgain locale={locale} />,
    // One for each number of fields that may be wrong.
    problemsTitles: Array.from({ length: 3 + 2 * persons.length + 3 * fields.length }, (_, index) =>
      shell('problems_title', { count: index + 1 }),
    ),
    asked: fieldWords(locale, fields, ownProblems),
  }
  return (
    <DetailsForm
      {...form}
      before={typed || typedBefore(held, locale)}
      persons={persons}
      fields={askedFields(fields, locale)}
      email={hasEmail && settings.email === 'required' ? 'optional' : settings.email}
      words={words}
    />
  )
}

const emailHint = ({ email, mailsAccessKey }: Props['settings'], hasEmail: boolean) => {
  if (hasEmail) return 'details.emailHintAccount'
  if (email === 'required') return 'details.emailHintRequired'
  return mailsAccessKey ? 'details.emailHintWithKey' : 'details.emailHint'
}

/** The service, and where several come the number of the person before it. */
function personsOf(visitors: readonly VisitorWish[], services: readonly Service[], locale: Locale) {
  const say = wordsOf(locale, 'services')
  return visitors.map(({ serviceId }, number) => {
    const named = services.find(({ id }) => id === serviceId)
    const service = named ? cityText(named.name, locale) : ''
    const who = say('checklist.person', { n: number + 1 })
    const heading = visitors.length > 1 ? say('checklist.for', { who, service }) : service
    return { number, heading: withRuby(heading) }
  })
}

/** Options are plain words: they cannot carry furigana. */
function personWords(locale: Locale): PersonWords {
  const t = textOf(locale, 'reservations')
  const services = textOf(locale, 'services')
  return {
    attendance: t('details.attendance'),
    attendanceHint: t('details.attendanceHint'),
    attendances: attendances.map((value) => ({ value, label: services.plain(`attendance.${value}`) })),
    reason: t('details.reason'),
    reasonHint: t('details.reasonHint'),
    reasons: [
      { value: '', label: t.plain('details.reasonChoose') },
      ...agentReasons.map((value) => ({ value, label: services.plain(`reason.${value}`) })),
    ],
  }
}

/** What is kept of an earlier visit of this page, as the fields have it. */
const typedBefore = (
  { visitors, draft: { email, language, needs = [], answers = {} } }: Props['held'],
  locale: Locale,
) => ({
  email: email ? [email] : [],
  language: [language ?? locale],
  needs,
  ...typedAnswers(answers),
  ...Object.fromEntries(
    visitors.flatMap(({ attendance, reason = '' }, index) => [
      [`attendance.${index}`, [attendance]],
      [`reason.${index}`, [reason]],
    ]),
  ),
})
