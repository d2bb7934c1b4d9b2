import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { whoWasFaster } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { personFields } from '#components/staff/person-fields.ts'
import { SessionTable } from '#components/staff/session-table.tsx'
import { Button } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { initialPassword } from '#lib/auth/initial-password.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { wordQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { personId, personnelQuery } from '#lib/personnel/input.ts'
import { personToEdit } from '#lib/personnel/queries.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { AccountActs } from './account-acts.tsx'
import { closeSessionAction, closeSessionsAction, savePersonAction, searchSessionsAction } from './actions.ts'
import { GivenPassword } from './given-password.tsx'
import { PersonFacts } from './person-facts.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'personnel').plain('person.title') }
}

/** One account: what is known of it, its name and address, what keeps somebody out, and where they are signed in. */
export default async function PersonPage({ params, searchParams }: Props) {
  const staff = await requireStaff('staff.edit')
  const id = personId.safeParse((await params).id)
  const [locale, limits, asked] = await Promise.all([staffLocale(), citySettings(), searchParams])
  const person = id.success ? await personToEdit(staff, id.data, limits, currentTime()) : null
  if (!person) notFound()
  const password = await initialPassword(staff, person.id)
  const { done, faster } = personnelQuery.parse(asked)
  const { asked: opened, isRefused } = openedSearch(staff, asked)
  const t = textOf(locale, 'personnel')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/staff', words: t('back.people') }}
      title={<span lang="ja">{person.name}</span>}
      lead={t('person.lead')}
      example={t('person.example')}
      done={done && t(`done.${done}`, { count: 1 })}
      faster={
        faster &&
        person.state === 'retired' && (
          <>
            {whoWasFaster(locale, person.handled)} {t('acts.retired')}
          </>
        )
      }
    >
      {password && <GivenPassword locale={locale} person={person} password={password} />}
      <PersonFacts locale={locale} person={person} />
      {may(staff, 'roles.view') && (
        <p>
          <Link href={`/staff/settings/staff/${person.id}/roles` as Route}>{t('person.to_roles')}</Link>
        </p>
      )}
      <SettingsForm
        action={savePersonAction.bind(null, person.id)}
        sections={[{ title: t('person.data'), fields: personFields(locale, person) }]}
        words={settingsFormWords(locale)}
        hidden={{ wasName: person.name, wasEmail: person.email ?? '' }}
        refusals={{ changed_meanwhile: changedMeanwhile(locale, person) }}
      />
      <div className="space-y-4">
        <SessionTable
          locale={locale}
          sessions={person.sessions}
          action={closeSessionAction.bind(null, person.id)}
          query={wordQuery.parse(opened).q}
          sent={{ action: searchSessionsAction.bind(null, person.id), isRefused }}
        />
        {person.sessions.length > 0 && (
          <form action={closeSessionsAction.bind(null, person.id)}>
            <Button look="outline">{t('sessions_end_all')}</Button>
          </form>
        )}
      </div>
      <AccountActs locale={locale} person={person} />
    </SettingsPage>
  )
}

/** Who was faster, when, and what stands there now. */
function changedMeanwhile(
  locale: StaffLocale,
  { name, email, changed }: NonNullable<Awaited<ReturnType<typeof personToEdit>>>,
) {
  const t = textOf(locale, 'personnel')
  const now = { name, email: email ?? t.plain('person.no_email') }
  return changed
    ? t('refusal.changed_by', { ...now, by: changed.name, moment: momentInWords(changed.at, locale) })
    : t('refusal.changed_meanwhile', now)
}
