import { NothingFound } from '#components/settings/nothing-found.tsx'
import { boundsInWords } from '#components/staff/given-words.ts'
import { roleName } from '#components/staff/role-name.ts'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { rowsWith } from '#lib/list-query.ts'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import type { rolesInForce } from '#lib/roles/queries.ts'
import { homeOf, may, permissions, rightsOf } from '#lib/staff/access.ts'

type Props = {
  locale: StaffLocale
  roles: Awaited<ReturnType<typeof rolesInForce>>
  counters: readonly { id: string; name: LocalizedText }[]
  /** A word of a right, a module or a role. */
  query: string
}

/** Each right with every role that gives it; a right that a role cannot give within its bounds is not there. */
export function RightsTable({ locale, roles, counters, query }: Props) {
  const t = textOf(locale, 'roles')
  const reasons = permissions.flatMap((permission) => {
    const by = roles.filter((role) => may({ rights: rightsOf([role]) }, permission))
    return by.length > 0 ? [{ permission, by }] : []
  })
  if (reasons.length === 0) return <p>{t('rights.none')}</p>
  const found = rowsWith(query, reasons, ({ permission, by }) => [
    t.plain(`permission.${permission}`),
    t.plain(`module.${homeOf(permission)}`),
    ...by.map((role) => roleName(role, locale)),
  ])
  if (found.length === 0) return <NothingFound locale={locale} query={query} />
  return (
    <Table id="rights" caption={t('rights.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('rights.permission')}</th>
          <th scope="col">{t('rights.module')}</th>
          <th scope="col">{t('rights.by')}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ permission, by }) => (
          <tr key={permission}>
            <th scope="row" className="whitespace-normal font-normal">
              {t(`permission.${permission}`)}
            </th>
            <td className="whitespace-nowrap">{t(`module.${homeOf(permission)}`)}</td>
            <td className="whitespace-normal">
              <ul>
                {by.map((role) => (
                  <li key={role.id}>
                    {t('rights.by_role', {
                      role: roleName(role, locale),
                      ...boundsInWords(role, counters, locale),
                    })}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
