import type { AvailabilityNote } from '#components/slots/availability-query.ts'
import { Notice } from '#components/ui/notice.tsx'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { Day } from '#lib/time.ts'

type Props = { locale: Locale; notes: readonly AvailabilityNote[]; from: Day; until: Day; max: number }

/** Says what was shown instead of what the address asked for. */
export function QueryNotes({ locale, notes, from, until, max }: Props) {
  const t = textOf(locale, 'slots')
  if (notes.length === 0) return null
  const filling = { from: dayInWords(from, locale), until: dayInWords(until, locale), max }
  return (
    <Notice tone="warning" role="alert" title={t('note.title')}>
      {notes.map((note) => (
        <p key={note}>{t(`note.${note}`, filling)}</p>
      ))}
    </Notice>
  )
}
