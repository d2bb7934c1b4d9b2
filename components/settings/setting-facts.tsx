import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { RecordedSetting } from './recorded-setting.ts'

type Row = Record<string, unknown>

type Props = { locale: StaffLocale; setting: RecordedSetting; before: Row | null; after: Row | null }

/** What became of a setting or of a rule of booking, as the page that decides it says it. */
export function SettingFacts({ locale, setting, before, after }: Props) {
  const t = textOf(locale, 'calendars')
  const told = setting.told?.(before, after) ?? []
  if (told.length > 0)
    return (
      <ul className="field-hint basis-full list-disc pl-5" aria-label={setting.name}>
        {told.map((line) => (
          <li key={line}>{t('change.fact', { column: setting.name, value: line })}</li>
        ))}
      </ul>
    )
  const [was, is] = [setting.said(before), setting.said(after)]
  const value = was && is ? t.plain('change.from_to', { before: was, after: is }) : (is ?? was ?? '')
  return <span className="field-hint">{t('change.fact', { column: setting.name, value })}</span>
}
