import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { dayInWords, weekdayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { MOST_LANES, type Paint, paints } from '#lib/pictures/rules.ts'
import { addDays, type Day, daysBetween, weekdayOf } from '#lib/time.ts'
import type { DayChoices } from './apply-fields.tsx'
import type { PictureFormWords } from './picture-form.tsx'

/** The words around a picture, painted or typed. */
export function pictureFormWords(locale: StaffLocale): PictureFormWords {
  const t = textOf(locale, 'pictures')
  return {
    ...settingsFormWords(locale),
    submit: t('apply.submit'),
    clear: t('apply.clear'),
    clearHint: t('apply.clear_hint'),
    apply: {
      title: t('apply.title'),
      apply: { day: t('apply.day'), days: t('apply.days'), weekday: t('apply.weekday') },
      days: t('apply.days_label'),
      daysHint: t('apply.days_hint'),
      weekdays: t('apply.weekdays'),
      weekdaysHint: t('apply.weekdays_hint'),
      until: t('apply.until'),
      untilHint: t('apply.until_hint'),
      counters: t('apply.counters'),
      countersHint: t('apply.counters_hint'),
      reason: t('apply.reason'),
      reasonHint: t('apply.reason_hint'),
    },
    refusals: {
      changed_meanwhile: changedMeanwhile(locale, null),
      past_day: t('refusal.past_day'),
      day_closed: t('refusal.day_closed'),
      not_possible: t('refusal.not_possible'),
      nothing_changed: t('refusal.nothing_changed'),
    },
  }
}

const namesOf = (word: (paint: Paint) => string) =>
  Object.fromEntries(paints.map((paint) => [paint, word(paint)])) as Record<Paint, string>

/** The words of the grid of a day and of its tools, finished: the browser only puts them together. */
export function paintWords(locale: StaffLocale, day: Day, times: number) {
  const t = textOf(locale, 'pictures')
  const kinds = namesOf((paint) => t.plain(`kind.${paint}`))
  const marks = namesOf((paint) => t.plain(`mark.${paint}`))
  const blanks = { from: '%from%', until: '%until%', first: '%first%', last: '%last%', kind: '%kind%' }
  return {
    form: pictureFormWords(locale),
    grid: {
      caption: t.plain('grid.caption', { day: dayInWords(day, locale) }),
      lanes: Array.from({ length: MOST_LANES }, (_, lane) => t.plain('grid.lane', { lane: lane + 1 })),
      kinds,
      marks,
      booked: t.plain('grid.booked'),
      locked: t.plain('grid.locked'),
      time: t.plain('table.time'),
    },
    tools: {
      brush: t.plain('tools.brush'),
      kinds,
      marks,
      undo: t.plain('tools.undo'),
      redo: t.plain('tools.redo'),
      fill: t.plain('tools.fill'),
      addLane: t.plain('tools.add_lane'),
      mouse: t.plain('tools.mouse'),
      keyboard: t.plain('tools.keyboard'),
    },
    painted: t.plain('said.painted', blanks),
    undone: t.plain('said.undone'),
    redone: t.plain('said.redone'),
    nothing: t.plain('said.nothing'),
    order: t.plain('grid.order'),
    fewer: Array.from({ length: times }, (_, count) => t.plain('grid.fewer', { count: count + 1 })),
  }
}

const WEEKS = 5

/** The days of the week of a day and of the next ones, each as `11/24 火`; none that is over. */
export function dayChoices(day: Day, today: Day, locale: StaffLocale): DayChoices {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  return Array.from({ length: WEEKS }, (_, week) => addDays(monday, week * 7))
    .map((first) => ({
      week: first,
      days: daysBetween(first, addDays(first, 6))
        .filter((each) => each >= today)
        .map((each) => ({
          day: each,
          label: `${Number(each.slice(5, 7))}/${Number(each.slice(8))} ${weekdayInWords(weekdayOf(each), locale)}`,
          isWeekend: [0, 6].includes(weekdayOf(each)),
        })),
    }))
    .filter(({ days }) => days.length > 0)
}
