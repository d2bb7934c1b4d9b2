import type { Fact } from '#components/ui/facts.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { StaffAct } from '#lib/reservations/rules.ts'

/** 「電話で予約」: that staff did it, and by which way they were asked. */
export const staffActInWords = ({ channel, kind }: StaffAct, locale: Locale) =>
  textOf(locale, 'reservations')(`byStaff.${channel}.${kind}`)

/** What staff did for somebody, each act with its moment; nothing where people did everything themselves. */
export function staffActFacts(acts: readonly StaffAct[], locale: Locale): Fact[] {
  if (acts.length === 0) return []
  const detail = acts.map((act) => (
    <p key={act.at}>
      {withRuby(momentInWords(new Date(act.at), locale))} {staffActInWords(act, locale)}
    </p>
  ))
  return [{ key: 'byStaff', term: textOf(locale, 'reservations')('byStaff.title'), detail }]
}
