import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Day } from '#lib/time.ts'
import { pictureFormWords } from './picture-words.ts'

export type TableWords = ReturnType<typeof tableWords>

/** The words of a day as a table, finished: the browser only puts them together. */
export function tableWords(locale: StaffLocale, day: Day) {
  const t = textOf(locale, 'pictures')
  return {
    form: pictureFormWords(locale),
    caption: t('table.caption', { day: dayInWords(day, locale) }),
    time: t('table.time'),
    columns: {
      lanes: t.plain('table.lanes'),
      webLanes: t.plain('table.web'),
      phoneLanes: t.plain('table.phone'),
      walkInLanes: t.plain('table.walk_in'),
    },
    booked: t('table.booked'),
    down: t('table.down'),
    copyFrom: t('table.copy_from'),
    copy: t('table.copy'),
    copyHint: t('table.copy_hint'),
    said: { copied: t('table.copied'), filled: t('table.filled'), not_filled: t('table.not_filled') },
    parts: t.plain('table.parts'),
    partsHint: t('table.parts_hint'),
    /** With `%hours%` to fill in. */
    turned: t.plain('table.turned', { hours: '%hours%' }),
    fill: {
      title: t('table.fill'),
      hint: t('table.fill_hint'),
      opens: t.plain('further.from'),
      closes: t.plain('further.until'),
      submit: t('table.fill_submit'),
    },
  }
}
