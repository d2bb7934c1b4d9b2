import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { EntryTable } from '#components/steps/entry-table.tsx'
import { workRefusals } from '#components/steps/refusal-words.ts'
import { nameField, usedField } from '#components/steps/work-fields.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { slowerQuery } from '#lib/changes/input.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { setAddress, workQuery } from '#lib/steps/input.ts'
import { workToEdit } from '#lib/steps/queries.ts'
import { NEW } from '#lib/steps/rules.ts'
import type { StepSet } from '#lib/visit-work.ts'
import { moveStepAction, saveSetAction } from './actions.ts'

type Props = {
  params: Promise<{ set: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'steps').plain('settings.title') }
}

/** One set of steps: its steps in their order, what it is called, and for which services it is. */
export default async function StepSetPage({ params, searchParams }: Props) {
  const staff = await requireStaff('steps.edit')
  const address = setAddress.safeParse(await params)
  if (!address.success) notFound()
  const [locale, { work, seen, services }, last, asked] = await Promise.all([
    staffLocale(),
    workToEdit(staff),
    lastChange(staff, 'setting', ['visitWork']),
    searchParams,
  ])
  const set = work.sets.find(({ key }) => key === address.data.set)
  if (!set && address.data.set !== NEW) notFound()
  const { done } = workQuery.parse(asked)
  const { faster } = slowerQuery.parse(asked)
  const t = textOf(locale, 'steps')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/steps', words: t('settings.back') }}
      title={set ? localized(set.name, locale) : t('settings.sets.new')}
      lead={t('settings.sets.lead')}
      example={t('settings.example')}
      done={done && t(`settings.done.${done}`)}
      faster={faster && doneMeanwhile(locale, last)}
    >
      {set && <StepsOfSet locale={locale} set={set} seen={seen} />}
      <SettingsForm
        action={saveSetAction.bind(null, address.data)}
        hidden={{ seen }}
        words={settingsFormWords(locale)}
        refusals={workRefusals(locale, last)}
        sections={[
          { fields: [nameField(locale, set), servicesField(locale, set, services), usedField(locale, set)] },
        ]}
      />
    </SettingsPage>
  )
}

const StepsOfSet = ({ locale, set, seen }: { locale: StaffLocale; set: StepSet; seen: number }) => {
  const t = textOf(locale, 'steps')
  const address = `/staff/settings/steps/sets/${set.key}` as const
  return (
    <section aria-labelledby="steps" className="space-y-3">
      <Heading level={2} size={3} id="steps">
        {t('settings.steps.title')}
      </Heading>
      <p>{t('settings.steps.lead')}</p>
      <EntryTable
        locale={locale}
        id="table-steps"
        caption={t.plain('settings.steps.title')}
        entries={set.steps}
        hrefOf={(key) => `${address}/${key}`}
        move={moveStepAction.bind(null, { set: set.key })}
        seen={seen}
      />
      <p>
        <ButtonLink look="outline" href={`${address}/new`}>
          {t('settings.steps.add')}
        </ButtonLink>
      </p>
    </section>
  )
}

type Services = Awaited<ReturnType<typeof workToEdit>>['services']

/** What is in the archive stands there only where the set names it. */
function servicesField(locale: StaffLocale, set: StepSet | undefined, services: Services): SettingsField {
  const t = textOf(locale, 'steps')
  const chosen = set?.serviceIds ?? []
  return {
    kind: 'ticks',
    name: 'serviceIds',
    label: t.plain('settings.sets.services'),
    hint: t('settings.sets.services_hint'),
    value: chosen,
    choices: services
      .filter(({ id, archivedAt }) => archivedAt === null || chosen.includes(id))
      .map(({ id, name, archivedAt }) => {
        const words = localized(name, locale)
        return { value: id, label: archivedAt ? t('settings.sets.archived', { name: words }) : words }
      }),
  }
}
