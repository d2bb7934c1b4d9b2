import { askedFields } from '#components/fields/asked-fields.tsx'
import { fieldWords } from '#components/fields/field-words.tsx'
import { refusalWords } from '#components/proxy/refusal-words.ts'
import type { FieldDefinition } from '#lib/fields/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, localized, nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'
import type { heldForCaller } from '#lib/proxy/queries.ts'
import { exceedReasons, visitNeeds } from '#lib/reservations/rules.ts'
import type { Service } from '#lib/services/queries.ts'
import { agentReasons, attendances } from '#lib/services/rules.ts'

type Asked = {
  held: NonNullable<Awaited<ReturnType<typeof heldForCaller>>>
  services: readonly Service[]
  fields: readonly FieldDefinition[]
  minutes: number
}

/** The form of a held place with all that it says, since a form in the browser has no catalogue of its own. */
export function detailsWords(locale: StaffLocale, { held, services, fields, minutes }: Asked) {
  const t = textOf(locale, 'proxy')
  const visit = textOf(locale, 'reservations')
  const who = textOf(locale, 'services')
  const nameOf = (id: string) => {
    const service = services.find((each) => each.id === id)
    return service ? localized(service.name, locale) : id
  }
  return {
    persons: held.visitors.map(({ serviceId }, number) => ({
      number,
      heading:
        held.visitors.length > 1
          ? `${who.plain('checklist.person', { n: number + 1 })} ${nameOf(serviceId)}`
          : nameOf(serviceId),
    })),
    fields: askedFields(fields, locale),
    words: {
      asked: fieldWords(locale, fields, ['email', 'too_long', 'control_characters', 'my_number', 'choice']),
      person: {
        attendance: visit('details.attendance'),
        attendanceHint: t('details.attendance_hint'),
        attendances: attendances.map((value) => ({ value, label: who.plain(`attendance.${value}`) })),
        reason: visit('details.reason'),
        reasonHint: visit('details.reasonHint'),
        reasons: [
          { value: '', label: visit.plain('details.reasonChoose') },
          ...agentReasons.map((value) => ({ value, label: who.plain(`reason.${value}`) })),
        ],
      },
      email: t('details.email'),
      emailHint: t(held.caller?.email ? 'details.email_known' : 'details.email_hint'),
      language: t('details.language'),
      languageHint: t('details.language_hint'),
      languages: shippedLocales.map((value) => ({
        value,
        label: nameOfLocale(value),
        lang: languageTag(value),
      })),
      needs: t('details.needs'),
      needsOf: visitNeeds.map((value) => ({ value, label: visit(`need.${value}`) })),
      optional: textOf(locale, 'shell')('field.optional'),
      exceeded: t('past.reason'),
      exceededHint: t('past.reason_hint'),
      exceedReasons: [
        { value: '', label: t.plain('past.choose') },
        ...exceedReasons.map((value) => ({ value, label: t.plain(`past.choice.${value}`) })),
      ],
      submit: t('details.submit'),
      release: t('details.release'),
      extend: visit('held.extend', { minutes }),
      problems: t('details.problems'),
      refused: t('refusal.title'),
      refusals: refusalWords(locale),
    },
  }
}
