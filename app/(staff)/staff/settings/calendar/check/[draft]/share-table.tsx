import { type CounterNames, counterInWords } from '#components/settings/change-words.ts'
import { Table } from '#components/ui/table.tsx'
import type { CounterEffect } from '#lib/calendars/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { shares } from '#lib/slots/rules.ts'

type Props = { locale: StaffLocale; effects: readonly CounterEffect[]; counters: CounterNames }

/**
 * How many free places each share has and would have, at the counters where that changes: places that move from the web
 * to the telephone are neither more nor fewer. Nothing where there is one share for all.
 */
export function ShareTable({ locale, effects, counters }: Props) {
  const [t, pictures] = [textOf(locale, 'calendars'), textOf(locale, 'pictures')]
  const order = [...counters.keys()]
  const shown = effects
    .filter((effect) => effect.shares.length > 0)
    .toSorted((one, other) => order.indexOf(one.counterId) - order.indexOf(other.counterId))
  const columns = shares.filter((each) =>
    shown.some((effect) => effect.shares.some(({ share }) => share === each)),
  )
  if (columns.length < 2) return null
  return (
    <>
      <p>{t('check.shares_lead')}</p>
      <Table id="shares" caption={t('check.shares')}>
        <thead>
          <tr>
            <th scope="col">{t('check.counter')}</th>
            {columns.map((share) => (
              <th key={share} scope="col" className="text-right">
                {pictures(`kind.${share}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((effect) => (
            <tr key={effect.counterId}>
              <th scope="row">{counterInWords(effect.counterId, locale, counters)}</th>
              {columns.map((share) => (
                <td key={share} className="whitespace-nowrap text-right">
                  {changeInWords(
                    effect.shares.find((each) => each.share === share),
                    locale,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

function changeInWords(effect: CounterEffect['shares'][number] | undefined, locale: StaffLocale) {
  const { before, after } = effect ?? { before: 0, after: 0 }
  const shown = (count: number) => count.toLocaleString('en')
  if (before === after) return shown(after)
  return (
    <strong>
      {textOf(locale, 'calendars')('check.share', { before: shown(before), after: shown(after) })}
    </strong>
  )
}
