import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { considerationSections } from '#components/considerations/consideration-fields.ts'
import { kindWords } from '#components/considerations/kind-words.ts'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { kindInput, subjectInput } from '#lib/considerations/input.ts'
import { considerationSubject } from '#lib/considerations/queries.ts'
import { writtenKinds } from '#lib/considerations/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { may } from '#lib/staff/access.ts'
import { dayOf } from '#lib/time.ts'
import { addConsiderationAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'considerations').plain('title') }
}

/** The form of one kind of consideration, for a resident or for one reservation. */
export default async function NewConsiderationPage({ searchParams }: Props) {
  const staff = await requireStaff('considerations.edit')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const wanted = subjectInput.and(kindInput).safeParse(query)
  if (!wanted.success || !writtenKinds(staff).includes(wanted.data.kind)) notFound()
  const { kind, about, of } = wanted.data
  const person = await considerationSubject(staff, { about, of })
  if (!person) notFound()
  const t = textOf(locale, 'considerations')
  const hasContact = may(staff, 'considerations.contact')
  const back =
    about === 'resident'
      ? { href: `/staff/residents/${of}` as Route, words: t('back_resident') }
      : { href: `/staff/reservations/${person.number}/considerations` as Route, words: t('back_visit') }
  return (
    <SettingsPage back={back} title={t(`add.${kind}`)} {...kindWords(locale, kind, hasContact)}>
      <SettingsForm
        action={addConsiderationAction}
        hidden={{ about, of, kind }}
        words={settingsFormWords(locale)}
        submit={t('save')}
        refusals={{ not_found: t('refusal.not_found'), not_kept: t('refusal.not_kept') }}
        sections={considerationSections(locale, {
          kind,
          about,
          values: { startsOn: dayOf(currentTime()) },
          hasContact,
        })}
      />
    </SettingsPage>
  )
}
