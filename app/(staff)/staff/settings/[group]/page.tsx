import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { choicesOf, typedFields } from '#components/settings/setting-words.ts'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, StaffLocale } from '#lib/locales.ts'
import { type CitySettings, doneQuery, settingGroup } from '#lib/settings/input.ts'
import { changesOf, settingsToEdit } from '#lib/settings/queries.ts'
import { controls, type EditableSetting, settingGroups } from '#lib/settings/rules.ts'
import { saveSettingsAction } from './actions.ts'
import { Changes } from './changes.tsx'

type Props = {
  params: Promise<{ group: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = textOf(await staffLocale(), 'settings')
  const group = settingGroup.safeParse((await params).group)
  return { title: group.success ? t.plain(`group.${group.data}`) : t.plain('title') }
}

/** One group of settings, each with what it does; below, who changed what. */
export default async function SettingGroupPage({ params, searchParams }: Props) {
  const staff = await requireStaff('settings.edit')
  const asked = settingGroup.safeParse((await params).group)
  if (!asked.success) notFound()
  const group = asked.data
  const [locale, settings, changes] = await Promise.all([
    staffLocale(),
    settingsToEdit(staff),
    changesOf(staff, group),
  ])
  const { done } = doneQuery.parse(await searchParams)
  const t = textOf(locale, 'settings')
  const fields = settingGroups[group].flatMap((setting) => formFields(setting, settings, locale))
  return (
    <SettingsPage
      back={{ href: '/staff/settings', words: t('back') }}
      title={t(`group.${group}`)}
      lead={t(`group_lead.${group}`)}
      example={t(`group_example.${group}`)}
      done={done === 'saved' && t('saved')}
    >
      <SettingsForm
        action={saveSettingsAction.bind(null, group)}
        hidden={{ seen: changes[0]?.id ?? 0 }}
        sections={[{ fields }]}
        words={settingsFormWords(locale)}
        refusals={{
          changed_meanwhile: changedMeanwhile(locale, changes[0]),
          data_stored: t('refusal.data_stored'),
          notice_needs_data: t('refusal.notice_needs_data'),
        }}
      />
      {group === 'booking' && (
        <p>
          <Link href="/staff/settings/erase">{t('overview.erase')}</Link>
        </p>
      )}
      <Changes locale={locale} changes={changes} />
    </SettingsPage>
  )
}

/** What a form asks for one setting: one field, or one a language. */
function formFields(setting: EditableSetting, settings: CitySettings, locale: StaffLocale): SettingsField[] {
  const t = textOf(locale, 'settings')
  const { kind } = controls[setting]
  const frame = { name: setting, label: t.plain(`field.${setting}`), hint: t(`hint.${setting}`) }
  if (kind === 'words') {
    const values = settings[setting] as Partial<Record<Locale, string>>
    return [{ ...frame, kind: 'words', values, isRequired: true }]
  }
  const typed = Object.entries(typedFields(setting, settings[setting]))
  const value = typed[0]?.[1] ?? ''
  const options = choicesOf(setting, locale)
  if (options.length > 0) return [{ ...frame, kind: 'select', value, options }]
  if (kind === 'number' || kind === 'clock') return [{ ...frame, kind, value, isRequired: true }]
  return [{ ...frame, kind: kind === 'numbers' ? 'short' : 'line', value }]
}
