import type { Route } from 'next'
import { NothingFound } from '#components/settings/nothing-found.tsx'
import { permissionGroups } from '#components/staff/permission-groups.ts'
import { roleName } from '#components/staff/role-name.ts'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { foundInMatrix } from '#lib/list-matrix.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { RoleToShow } from '#lib/roles/queries.ts'

type Props = { locale: StaffLocale; roles: readonly RoleToShow[]; query: string }

/** Rows are rights, columns roles; what a role in the archive includes is shown, although it gives nothing now. */
export function RoleMatrix({ locale, roles: all, query }: Props) {
  const t = textOf(locale, 'roles')
  const { rows, columns: roles } = foundInMatrix(
    query,
    {
      all: permissionGroups.flatMap(({ reach, permissions }) => permissions.map((name) => ({ reach, name }))),
      texts: ({ reach, name }) => [t.plain(`group.${reach}`), t.plain(`permission.${name}`)],
    },
    { all, texts: (role) => [role.id, roleName(role, locale)] },
  )
  if (rows.length === 0) return <NothingFound locale={locale} query={query} />
  const groups = permissionGroups.flatMap(({ reach }) => {
    const permissions = rows.filter((row) => row.reach === reach).map(({ name }) => name)
    return permissions.length > 0 ? [{ reach, permissions }] : []
  })
  return (
    <Table id="matrix" caption={t('matrix.caption')}>
      <thead>
        <tr>
          <th scope="col" className="min-w-56">
            {t('matrix.permission')}
          </th>
          {roles.map((role) => (
            <th key={role.id} scope="col" className="min-w-28 whitespace-normal align-bottom">
              <Link href={`/staff/settings/roles/${role.id}` as Route}>{roleName(role, locale)}</Link>
              {role.archivedAt && <StatusTag>{t('matrix.archived')}</StatusTag>}
              {role.isShipped && role.isOwn && <StatusTag tone="info">{t('matrix.own')}</StatusTag>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('matrix.holders')}</th>
          {roles.map(({ id, holders }) => (
            <td key={id}>{t('matrix.holders_count', { count: holders })}</td>
          ))}
        </tr>
      </tbody>
      {groups.map(({ reach, permissions }) => (
        <tbody key={reach}>
          <tr>
            <th scope="rowgroup" colSpan={roles.length + 1}>
              {t(`group.${reach}`)}
            </th>
          </tr>
          {permissions.map((permission) => (
            <tr key={permission}>
              <th scope="row" className="whitespace-normal font-normal">
                {t(`permission.${permission}`)}
              </th>
              {roles.map((role) => (
                <Cell key={role.id} locale={locale} isHeld={role.permissions.includes(permission)} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  )
}

/** A mark for the eye and a word for the ear. */
function Cell({ locale, isHeld }: { locale: StaffLocale; isHeld: boolean }) {
  const t = textOf(locale, 'roles')
  return (
    <td className="text-center">
      <span aria-hidden="true">{isHeld ? '●' : '－'}</span>
      <VisuallyHidden>{t(isHeld ? 'matrix.yes' : 'matrix.no')}</VisuallyHidden>
    </td>
  )
}
