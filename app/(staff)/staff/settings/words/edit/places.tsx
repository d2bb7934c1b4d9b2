import { Table } from '#components/ui/table.tsx'
import { shippedTexts } from '#lib/catalogues.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { exampleValues } from '#lib/texts/rules.ts'

type Props = {
  locale: StaffLocale
  text: { shipped: string; source: string }
  examples: Record<string, string | number>
}

/** What stands in the places of a text when it is looked at here. */
export function placeExamples({ shipped, source }: Props['text'], locale: StaffLocale) {
  const words = shippedTexts(locale, 'texts')
  return exampleValues([source, shipped], (name) => words.get(`placeholder.${name}`))
}

/** The places of a text that are filled in, each with what may stand there. */
export function Places({ locale, text, examples }: Props) {
  const t = textOf(locale, 'texts')
  const names = Object.keys(examples)
  if (names.length === 0) return null
  return (
    <div className="space-y-2">
      <Table id="places" caption={t('edit.places')}>
        <thead>
          <tr>
            <th scope="col">{t('edit.place')}</th>
            <th scope="col">{t('edit.place_example')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row" className="font-normal">
                <code>{`{${name}}`}</code>
              </th>
              <td>{examples[name]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="field-hint">{t('edit.places_lead')}</p>
      {/plural|select/.test(text.shipped) && <p className="field-hint">{t('edit.cases_lead')}</p>}
    </div>
  )
}
