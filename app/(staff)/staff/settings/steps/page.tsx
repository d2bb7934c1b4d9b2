import type { Metadata } from 'next'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ThingHistory } from '#components/settings/thing-history.tsx'
import { EntryTable } from '#components/steps/entry-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { slowerQuery } from '#lib/changes/input.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { workQuery } from '#lib/steps/input.ts'
import { workToEdit } from '#lib/steps/queries.ts'
import { workLists } from '#lib/steps/rules.ts'
import { moveChoiceAction } from './actions.ts'
import { SetTable } from './set-table.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'steps').plain('settings.title') }
}

/** 窓口の仕事: the steps by service, and what staff choose from when somebody leaves. */
export default async function StepsPage({ searchParams }: Props) {
  const staff = await requireStaff('steps.edit')
  const [locale, { work, seen, services }, changes, asked] = await Promise.all([
    staffLocale(),
    workToEdit(staff),
    historyOf(staff, 'setting', 'visitWork'),
    searchParams,
  ])
  const { done } = workQuery.parse(asked)
  const { faster } = slowerQuery.parse(asked)
  const t = textOf(locale, 'steps')
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: t('settings.back_settings') }}
      title={t('settings.title')}
      lead={t('settings.lead')}
      example={t('settings.example')}
      done={done && t(`settings.done.${done}`)}
      faster={faster && doneMeanwhile(locale, changes[0])}
    >
      <section aria-labelledby="sets" className="space-y-3">
        <Heading level={2} size={3} id="sets">
          {t('settings.sets.title')}
        </Heading>
        <p>{t('settings.sets.lead')}</p>
        <SetTable locale={locale} sets={work.sets} services={services} />
        <p>
          <ButtonLink look="outline" href="/staff/settings/steps/sets/new">
            {t('settings.sets.add')}
          </ButtonLink>
        </p>
      </section>
      {workLists.map((list) => (
        <section key={list} aria-labelledby={list} className="space-y-3">
          <Heading level={2} size={3} id={list}>
            {t(`settings.list.${list}`)}
          </Heading>
          <p>{t(`settings.list_lead.${list}`)}</p>
          <EntryTable
            locale={locale}
            id={`table-${list}`}
            caption={t.plain(`settings.list.${list}`)}
            entries={work[list]}
            hrefOf={(key) => `/staff/settings/steps/${list}/${key}`}
            move={moveChoiceAction.bind(null, { list })}
            seen={seen}
          />
          <p>
            <ButtonLink look="outline" href={`/staff/settings/steps/${list}/new`}>
              {t(`settings.add.${list}`)}
            </ButtonLink>
          </p>
        </section>
      ))}
      <ThingHistory locale={locale} changes={changes} labels={{}} />
    </SettingsPage>
  )
}
