import type { Metadata } from 'next'
import { chosenQuery, exceptionsQuery } from '#components/openings/calendar-address.ts'
import { exceptionLines } from '#components/openings/exception-lines.ts'
import { refusalWords } from '#components/openings/refusal-words.ts'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { lastChangeOf } from '#lib/latest/queries.ts'
import { openings, seenOf } from '#lib/openings/queries.ts'
import { exceptionKinds } from '#lib/openings/rules.ts'
import { dayOf } from '#lib/time.ts'
import { removeExceptionsAction } from './actions.ts'
import { ExceptionTable } from './exception-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'openings').plain('exceptions.title') }
}

/** Every exception to the opening hours: to find, to sort, to change, and to take several away at once. */
export default async function ExceptionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const staff = await requireStaff('calendar.edit')
  const [locale, city, asked] = await Promise.all([staffLocale(), openings(staff), searchParams])
  const t = textOf(locale, 'openings')
  const query = exceptionsQuery.parse(asked)
  const { q, sort, order } = query
  const chosen = chosenQuery.parse(asked).faster
  const last = await lastChangeOf(
    staff,
    chosen.map(({ kind, id }) => ({ thing: kind, thingId: id })),
  )
  const today = dayOf(currentTime())
  const lines = exceptionLines({ ...city, seenOf }, locale, query)
  const coming = lines.filter(({ lastDay }) => lastDay >= today)
  const past = lines.filter(({ lastDay }) => lastDay < today)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings/calendar', words: t('back') }}
      title={t('exceptions.title')}
      lead={t('exceptions.lead')}
      example={t('exceptions.example')}
      faster={chosen.length > 0 && doneMeanwhile(locale, last)}
    >
      <ul className="flex flex-wrap gap-3">
        {exceptionKinds.map((kind) => (
          <li key={kind}>
            <ButtonLink look="outline" href={`/staff/settings/calendar/exceptions/new?kind=${kind}`}>
              {t('exceptions.add_kind', { kind: t.plain(`kind.${kind}`) })}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <ListSearch
        locale={locale}
        query={q}
        label={t('exceptions.search')}
        submit={t('exceptions.submit')}
        kept={{ sort, order }}
      />
      {coming.length === 0 ? (
        <EmptyState>
          <p>{t(q ? 'exceptions.none_found' : 'exceptions.none')}</p>
        </EmptyState>
      ) : (
        <SettingsForm
          action={removeExceptionsAction}
          sections={[]}
          words={settingsFormWords(locale)}
          submit={t('exceptions.remove_chosen')}
          isDangerous
          refusals={refusalWords(locale)}
          labels={{ chosen: t.plain('exceptions.choose_row') }}
        >
          <ExceptionTable
            id="coming"
            locale={locale}
            lines={coming}
            query={query}
            chosen={chosen.map(({ kind, id }) => `${kind}/${id}`)}
          />
        </SettingsForm>
      )}
      {past.length > 0 && (
        <details className="more">
          <summary>{t('exceptions.past', { count: past.length })}</summary>
          <div className="mt-3">
            <ExceptionTable id="past" locale={locale} lines={past} query={query} />
          </div>
        </details>
      )}
    </SettingsPage>
  )
}
