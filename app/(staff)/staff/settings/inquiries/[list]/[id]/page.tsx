import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { entryAddress } from '#lib/inquiries/input.ts'
import { choicesToEdit } from '#lib/inquiries/queries.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { saveChoiceAction, saveTemplateAction } from './actions.ts'

type Props = { params: Promise<{ list: string; id: string }> }

type Entry = Awaited<ReturnType<typeof choicesToEdit>>['inquiryTemplates'][number]

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'inquiries').plain('settings.title') }
}

/** One choice or one template: its words, where it stands, and whether it is offered. */
export default async function InquiryChoicePage({ params }: Props) {
  const staff = await requireStaff('inquiries.edit_choices')
  const address = entryAddress.safeParse(await params)
  if (!address.success) notFound()
  const { list, id } = address.data
  const isTemplate = list === 'template'
  const [locale, { inquiryChoices, inquiryTemplates, seen }, changed] = await Promise.all([
    staffLocale(),
    choicesToEdit(staff),
    lastChange(staff, 'setting', [isTemplate ? 'inquiryTemplates' : 'inquiryChoices']),
  ])
  const entries = isTemplate ? inquiryTemplates : inquiryChoices.filter((choice) => choice.list === list)
  const entry = entries.find((one) => one.id === id)
  if (!entry && id !== 'new') notFound()
  const t = textOf(locale, 'inquiries')
  const last = Math.max(0, ...entries.map(({ position }) => position))
  return (
    <SettingsPage
      back={{ href: '/staff/settings/inquiries', words: t('settings.back') }}
      title={entry ? t(`settings.list.${list}`) : t(`settings.add.${list}`)}
      lead={t(`settings.list_lead.${list}`)}
      example={t('settings.example')}
    >
      <SettingsForm
        action={
          isTemplate ? saveTemplateAction.bind(null, { id }) : saveChoiceAction.bind(null, { list, id })
        }
        hidden={{ seen: isTemplate ? seen.inquiryTemplates : seen.inquiryChoices }}
        words={settingsFormWords(locale)}
        refusals={{
          changed_meanwhile: changedMeanwhile(locale, changed),
          too_many: t('refusal.too_many'),
        }}
        sections={[{ fields: fieldsOf(locale, entry, { isTemplate, position: Math.min(999, last + 10) }) }]}
      />
    </SettingsPage>
  )
}

type Frame = { isTemplate: boolean; position: number }

function fieldsOf(
  locale: StaffLocale,
  entry: Omit<Entry, 'text'> | Entry | undefined,
  { isTemplate, position }: Frame,
): SettingsField[] {
  const t = textOf(locale, 'inquiries')
  const text: SettingsField = {
    kind: 'words',
    name: 'text',
    label: t.plain('settings.text'),
    hint: t('settings.text_hint'),
    values: entry && 'text' in entry ? entry.text : {},
    isRequired: true,
    isLong: true,
  }
  return [
    {
      kind: 'words',
      name: 'name',
      label: t.plain('settings.name'),
      values: entry?.name ?? {},
      isRequired: true,
    },
    ...(isTemplate ? [text] : []),
    {
      kind: 'number',
      name: 'position',
      label: t.plain('settings.position'),
      hint: t('settings.position_hint'),
      value: `${entry?.position ?? position}`,
    },
    {
      kind: 'radio',
      name: 'isRetired',
      label: t.plain('settings.is_used'),
      value: entry?.isRetired ? 'yes' : 'no',
      choices: [
        { value: 'no', label: t('settings.used') },
        { value: 'yes', label: t('settings.retired') },
      ],
    },
  ]
}
