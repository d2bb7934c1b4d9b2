import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OpeningLinks } from '#components/rules/opening-links.tsx'
import { ruleSections } from '#components/rules/rule-fields.ts'
import { RuleHistory } from '#components/rules/rule-history.tsx'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { columnPath, ruleColumn } from '#lib/booking-rules/input.ts'
import { columnToEdit, rulesHistory } from '#lib/booking-rules/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { saveRulesAction } from './actions.ts'

type Props = { params: Promise<{ column: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'rules').plain('title') }
}

/** The rules of the city, or of one counter or service; saved after it was said what that does. */
export default async function RuleColumnPage({ params }: Props) {
  const staff = await requireStaff('rules.edit')
  const asked = ruleColumn.safeParse((await params).column)
  const column = asked.success ? await columnToEdit(staff, asked.data) : null
  if (!(asked.success && column)) notFound()
  const [locale, acts] = await Promise.all([staffLocale(), rulesHistory(staff, asked.data)])
  const t = textOf(locale, 'rules')
  const { name, own, city, lanes } = column
  return (
    <SettingsPage
      back={{ href: '/staff/settings/rules', words: t('back') }}
      title={name ? t('column.own', { name: localized(name, locale) }) : t('column.city')}
      lead={t(name ? 'column.own_lead' : 'column.city_lead')}
      example={t('example')}
    >
      <SettingsForm
        action={saveRulesAction.bind(null, columnPath(asked.data))}
        hidden={{ seen: JSON.stringify(own) }}
        sections={ruleSections(locale, { column: asked.data, own, city })}
        words={settingsFormWords(locale)}
        refusals={{ changed_meanwhile: changedMeanwhile(locale, acts[0]) }}
      >
        <OpeningLinks locale={locale} column={asked.data} lanes={lanes} />
      </SettingsForm>
      <RuleHistory locale={locale} column={asked.data} acts={acts} />
    </SettingsPage>
  )
}
