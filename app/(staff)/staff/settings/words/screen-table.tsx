import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { TextPart } from '#lib/texts/queries.ts'

/** The screens, each with how much of it is in the city's own words. */
export function ScreenTable({ locale, parts }: { locale: StaffLocale; parts: TextPart[] }) {
  const t = textOf(locale, 'texts')
  return (
    <Table id="screens" caption={t('screens.title')}>
      <thead>
        <tr>
          <th scope="col">{t('screens.name')}</th>
          <th scope="col">{t('screens.texts')}</th>
          <th scope="col">{t('screens.changed')}</th>
          <th scope="col">{t('screens.to_check')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ screen, texts, changed, toCheck }) => (
          <tr key={screen}>
            <th scope="row" className="font-normal">
              <Link href={`/staff/settings/words?screen=${screen}`}>{t(`screen.${screen}`)}</Link>
            </th>
            <td>{texts}</td>
            <td>{changed}</td>
            <td>{toCheck}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
