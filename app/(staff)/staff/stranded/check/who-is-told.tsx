import { toldInWords } from '#components/stranded/told-words.ts'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, StaffLocale } from '#lib/locales.ts'
import { reachOf, type StrandedAct } from '#lib/stranded/rules.ts'

type Person = { locale: Locale; isMailed: boolean; phone: string | null }

type Props = { locale: StaffLocale; act: StrandedAct; people: readonly Person[] }

/** Which notice goes to how many in which languages, and how many must be called; nothing where nobody is told. */
export function WhoIsTold({ locale, act, people }: Props) {
  if (act === 'keep') return null
  const t = textOf(locale, 'stranded')
  const told = people.map((person) => ({ locale: person.locale, reach: reachOf(person), count: 1 }))
  return (
    <Notice tone={told.some(({ reach }) => reach !== 'mail') ? 'warning' : 'info'}>
      <p>{t(`check.${act}.notice`)}</p>
      <ul className="list-disc pl-5">
        {toldInWords(told, locale).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
