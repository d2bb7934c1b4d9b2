import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { considerationSections } from '#components/considerations/consideration-fields.ts'
import { kindWords } from '#components/considerations/kind-words.ts'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { considerationId, considerationQuery } from '#lib/considerations/input.ts'
import { considerationToEdit } from '#lib/considerations/queries.ts'
import { aboutOf, pathOf } from '#lib/considerations/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { may } from '#lib/staff/access.ts'
import { changeConsiderationAction, withdrawConsiderationAction } from './actions.ts'
import { ConsiderationHistory } from './consideration-history.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'considerations').plain('title') }
}

/** One consideration: changed, ended, and what was done with it. */
export default async function ConsiderationPage({ params, searchParams }: Props) {
  const staff = await requireStaff('considerations.edit')
  const wanted = considerationId.safeParse(await params)
  const [locale, query, item] = await Promise.all([
    staffLocale(),
    searchParams,
    wanted.success ? considerationToEdit(staff, wanted.data.id) : null,
  ])
  if (!item) notFound()
  const about = aboutOf(item)
  const subject = { kind: about, id: item.residentId ?? item.reservationId ?? item.id } as const
  await leaveTraceOnce(staff, { act: 'considerations_viewed', subject })
  const t = textOf(locale, 'considerations')
  const hasContact = may(staff, 'considerations.contact')
  const { done } = considerationQuery.parse(query)
  const [newest] = item.events
  const refusals = {
    not_found: t('refusal.not_found'),
    not_kept: t('refusal.not_kept'),
    changed_meanwhile: t('refusal.changed_meanwhile', {
      name: newest?.by ?? '',
      moment: newest ? momentInWords(newest.at, locale) : '',
    }),
  }
  return (
    <SettingsPage
      back={{
        href: pathOf(item) as Route,
        words: t(about === 'resident' ? 'back_resident' : 'back_visit'),
      }}
      title={t(`kind.${item.kind}`)}
      {...kindWords(locale, item.kind, hasContact)}
      done={done && t(`done.${done}`)}
    >
      <SettingsForm
        action={changeConsiderationAction}
        hidden={{ id: item.id, seen: newest?.id ?? 0 }}
        words={settingsFormWords(locale)}
        submit={t('change')}
        refusals={refusals}
        sections={considerationSections(locale, {
          kind: item.kind,
          about,
          values: item,
          hasContact,
        })}
      />
      <section className="space-y-3">
        <Heading level={2} size={4}>
          {t('end_title')}
        </Heading>
        <p>{t('end_lead')}</p>
        <ButtonForm
          action={withdrawConsiderationAction}
          about={[
            { name: 'id', value: item.id },
            { name: 'seen', value: newest?.id ?? 0 },
          ]}
          words={t('end')}
          refusals={refusals}
        />
      </section>
      <ConsiderationHistory locale={locale} events={item.events} />
    </SettingsPage>
  )
}
