import { refusalWords } from '#components/openings/refusal-words.ts'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import type { LastChange } from '#lib/changes/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { removePatternAction } from './actions.ts'

type Props = { locale: StaffLocale; rule: string; seen: string; last: LastChange | null }

/** The button that takes the pattern away, by way of its dry run. */
export const RemoveForm = ({ locale, rule, seen, last }: Props) => {
  const t = textOf(locale, 'openings')
  return (
    <section aria-label={t.plain('rules.remove_title')} className="space-y-3">
      <SettingsForm
        action={removePatternAction.bind(null, rule)}
        hidden={{ seen }}
        sections={[{ title: t('rules.remove_title'), lead: t('rules.remove_lead'), fields: [] }]}
        words={settingsFormWords(locale, 60)}
        submit={t('rules.remove')}
        isDangerous
        refusals={refusalWords(locale, last)}
      />
    </section>
  )
}
