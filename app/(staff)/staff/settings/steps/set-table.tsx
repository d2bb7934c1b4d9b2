import type { Route } from 'next'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { StepSet } from '#lib/visit-work.ts'

type Props = {
  locale: StaffLocale
  sets: readonly StepSet[]
  services: readonly { id: string; name: LocalizedText }[]
}

/** The sets of steps, for whom each is, and how many steps it has. */
export function SetTable({ locale, sets, services }: Props) {
  const t = textOf(locale, 'steps')
  return (
    <Table id="table-sets" caption={t('settings.sets.title')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('settings.name')}</th>
          <th scope="col">{t('settings.sets.services')}</th>
          <th scope="col">{t('settings.sets.steps')}</th>
          <th scope="col">{t('settings.is_used')}</th>
        </tr>
      </thead>
      <tbody>
        {sets.map(({ key, name, serviceIds, steps, isRetired }) => {
          const named = services.filter(({ id }) => serviceIds.includes(id))
          return (
            <tr key={key}>
              <th scope="row" className="min-w-44">
                <Link href={`/staff/settings/steps/sets/${key}` as Route}>{localized(name, locale)}</Link>
              </th>
              <td className="min-w-44">
                {serviceIds.length === 0 ? (
                  t('settings.sets.others')
                ) : (
                  <ul>
                    {named.map((service) => (
                      <li key={service.id}>{localized(service.name, locale)}</li>
                    ))}
                  </ul>
                )}
              </td>
              <td>{t('settings.sets.count', { count: steps.filter((step) => !step.isRetired).length })}</td>
              <td>{t(isRetired ? 'settings.retired' : 'settings.used')}</td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
