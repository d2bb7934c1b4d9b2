import { Table } from '#components/ui/table.tsx'
import type { Finding } from '#lib/accessibility/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { WordKey } from '#lib/words.ts'

type Props = { locale: Locale; findings: readonly Finding[] }

/** Every success criterion with what is known about it, and from what. */
export function FindingsTable({ locale, findings }: Props) {
  const t = textOf(locale, 'shell')
  const name = textOf(locale, 'accessibility')
  return (
    <Table id="findings" caption={t('accessibility.table_caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('accessibility.column.criterion')}</th>
          <th scope="col">{t('accessibility.column.level')}</th>
          <th scope="col">{t('accessibility.column.result')}</th>
          <th scope="col">{t('accessibility.column.how')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ id, level, since, verdict, how, scans }) => (
          <tr key={id}>
            <th scope="row">
              {id} {name(criterionKey(id))}
              {since === '2.0' && <span className="sr-only"> {t('accessibility.jis')}</span>}
            </th>
            <td>{level}</td>
            <td>{t(`accessibility.verdict.${verdict}`)}</td>
            <td>
              {t(`accessibility.how.${how}`)}
              {scans > 0 && <span className="block">{t('accessibility.scans', { scans })}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The catalogues have no points in their keys: 1.4.10 is `c1_4_10`. */
const criterionKey = (id: string) => `criterion.c${id.replaceAll('.', '_')}` as WordKey<'accessibility'>
