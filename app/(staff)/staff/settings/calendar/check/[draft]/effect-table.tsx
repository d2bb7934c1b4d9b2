import { type CounterNames, counterInWords } from '#components/settings/change-words.ts'
import { Table } from '#components/ui/table.tsx'
import type { CounterEffect } from '#lib/calendars/queries.ts'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; effects: readonly CounterEffect[]; counters: CounterNames }

const columns = ['added', 'removed', 'stranded', 'lost'] as const

/** What the change does at each counter, and which days would be left without a place. */
export function EffectTable({ locale, effects, counters }: Props) {
  const t = textOf(locale, 'calendars')
  const nameOf = (id: string) => counterInWords(id, locale, counters)
  const order = [...counters.keys()]
  const shown = effects.toSorted(
    (one, other) => order.indexOf(one.counterId) - order.indexOf(other.counterId),
  )
  const total = columns.map((column) => effects.reduce((sum, effect) => sum + numbersOf(effect)[column], 0))
  return (
    <>
      <Table id="effect" caption={t('check.by_counter')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('check.counter')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="text-right">
                {t(`check.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((effect) => (
            <tr key={effect.counterId}>
              <th scope="row" className="min-w-28">
                {nameOf(effect.counterId)}
              </th>
              {columns.map((column) => (
                <td key={column} className="text-right">
                  {numbersOf(effect)[column].toLocaleString('en')}
                </td>
              ))}
            </tr>
          ))}
          {effects.length > 1 && (
            <tr>
              <th scope="row">{t('check.total')}</th>
              {columns.map((column, index) => (
                <td key={column} className="text-right font-bold">
                  {(total[index] ?? 0).toLocaleString('en')}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </Table>
      {shown
        .filter(({ daysLost }) => daysLost.length > 0)
        .map(({ counterId, daysLost }) => (
          <details key={counterId}>
            <summary>{t('check.days_list', { counter: nameOf(counterId), count: daysLost.length })}</summary>
            <ul className="mt-2 list-disc pl-6">
              {daysLost.map((day) => (
                <li key={day}>{dayInWords(day, locale)}</li>
              ))}
            </ul>
          </details>
        ))}
    </>
  )
}

const numbersOf = ({ placesAdded, placesRemoved, stranded, daysLost }: CounterEffect) => ({
  added: placesAdded,
  removed: placesRemoved,
  stranded,
  lost: daysLost.length,
})
