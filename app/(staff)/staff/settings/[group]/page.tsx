import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { choicesOf, typedFields } from '#components/settings/setting-words.ts'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import {
  type Locale,
  languageTag,
  nameOfLocale,
  type StaffLocale,
  shippedLocales,
  sourceLocale,
} from '#lib/locales.ts'
import { type CitySettings, doneQuery, settingGroup } from '#lib/settings/input.ts'
import { changesOf, settingsToEdit } from '#lib/settings/queries.ts'
import { controls, type EditableSetting, settingGroups } from '#lib/settings/rules.ts'
import { saveSettingsAction } from './actions.ts'
import { Changes } from './changes.tsx'
import { type FormField, GroupForm } from './group-form.tsx'

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
    <div className="max-w-3xl space-y-6">
      <p>
        <Link href="/staff/settings">{t('back')}</Link>
      </p>
      <Heading level={1} size={2}>
        {t(`group.${group}`)}
      </Heading>
      <p>{t(`group_lead.${group}`)}</p>
      {done === 'saved' && <Notice tone="success" role="status" title={t('saved')} />}
      <GroupForm
        action={saveSettingsAction.bind(null, group)}
        seen={changes[0]?.id ?? 0}
        fields={fields}
        words={{
          save: t('save'),
          problemsTitles: fields.map((_, index) => t('problems_title', { count: index + 1 })),
          refused: t('refused'),
          refusals: {
            changed_meanwhile: t('refusal.changed_meanwhile'),
            data_stored: t('refusal.data_stored'),
            notice_needs_data: t('refusal.notice_needs_data'),
          },
          problems: problemWords(locale),
        }}
      />
      {group === 'booking' && (
        <p>
          <Link href="/staff/settings/erase">{t('overview.erase')}</Link>
        </p>
      )}
      <Changes locale={locale} changes={changes} />
    </div>
  )
}

/** The fields of a setting: one, or one a language, or one an end. */
function formFields(setting: EditableSetting, settings: CitySettings, locale: StaffLocale): FormField[] {
  const t = textOf(locale, 'settings')
  const label = t.plain(`field.${setting}`)
  const hint = t(`hint.${setting}`)
  const { kind } = controls[setting]
  const options = choicesOf(setting, locale)
  return Object.entries(typedFields(setting, settings[setting])).map(([name, value], index) => {
    const part = name.slice(setting.length + 1)
    return {
      name,
      value,
      hint: index === 0 ? hint : undefined,
      label: part ? partLabel(label, part, locale) : label,
      lang: kind === 'words' ? languageTag(part as Locale) : undefined,
      isShort: ['number', 'clock', 'span', 'numbers'].includes(kind),
      isNumeric: kind === 'number',
      isRequired: kind === 'number' || kind === 'clock' || part === sourceLocale,
      options: options.length > 0 ? options : undefined,
    }
  })
}

function partLabel(field: string, part: string, locale: StaffLocale): string {
  const t = textOf(locale, 'settings')
  if (part === 'from' || part === 'until')
    return t.plain('in_language', { field, language: t.plain(`yearEnd.${part}`) })
  const language = shippedLocales.find((each) => each === part) ?? sourceLocale
  return t.plain('in_language', { field, language: nameOfLocale(language) })
}
