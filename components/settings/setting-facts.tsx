import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { RecordedSetting } from './recorded-setting.ts'

type Row = Record<string, unknown>

type Props = { locale: StaffLocale; setting: RecordedSetting; before: Row | null; after: Row | null }

/** What became of a setting or of a rule of booking, as the page that decides it says it. */
export function SettingFacts({ locale, setting, before, after }: Props) {
  const t = textOf(locale, 'calendars')
  const [was, is] = [setting.said(before), setting.said(after)]
  const value = was && is ? t.plain('change.from_to', { before: was, after: is }) : (is ?? was ?? '')
  return <span className="field-hint">{t('change.fact', { column: setting.name, value })}</span>
}
