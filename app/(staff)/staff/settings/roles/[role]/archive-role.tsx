import { TakingSection } from '#components/settings/taking-section.tsx'
import { roleRefusals } from '#components/staff/role-refusals.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { archiveRoleAction } from './actions.ts'

type Props = { locale: StaffLocale; role: { id: string; archivedAt: Date | null } }

/** Into the archive or back out of it; before, the form says whom that touches. */
export function ArchiveRole({ locale, role }: Props) {
  const t = textOf(locale, 'roles')
  const isArchived = role.archivedAt !== null
  return (
    <TakingSection
      locale={locale}
      id="archive"
      title={t('archive.title')}
      lead={t(isArchived ? 'archive.restore_lead' : 'archive.lead')}
      act={isArchived ? undefined : 'archive'}
      action={archiveRoleAction.bind(null, { role: role.id })}
      refusals={roleRefusals(locale)}
      submit={t(isArchived ? 'archive.restore' : 'archive.submit')}
    />
  )
}
