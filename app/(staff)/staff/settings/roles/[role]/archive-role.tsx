import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { roleRefusals } from '#components/staff/role-refusals.ts'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { archiveRoleAction } from './actions.ts'

type Props = { locale: StaffLocale; role: { id: string; archivedAt: Date | null } }

/** Into the archive or back out of it; before, the form says whom that touches. */
export function ArchiveRole({ locale, role }: Props) {
  const t = textOf(locale, 'roles')
  const isArchived = role.archivedAt !== null
  return (
    <section aria-labelledby="archive" className="space-y-4">
      <Heading level={2} size={3} id="archive">
        {t('archive.title')}
      </Heading>
      <p>{t(isArchived ? 'archive.restore_lead' : 'archive.lead')}</p>
      <SettingsForm
        action={archiveRoleAction.bind(null, { role: role.id })}
        sections={[]}
        words={settingsFormWords(locale)}
        refusals={roleRefusals(locale)}
        submit={t(isArchived ? 'archive.restore' : 'archive.submit')}
        isDangerous={!isArchived}
      />
    </section>
  )
}
