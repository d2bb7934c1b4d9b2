import { notFound } from 'next/navigation'
import { calendarQuery } from '#components/openings/calendar-address.ts'
import { patternSections } from '#components/openings/pattern-fields.ts'
import { patternInWords } from '#components/openings/pattern-in-words.ts'
import { refusalWords } from '#components/openings/refusal-words.ts'
import { StartNote } from '#components/openings/start-note.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { openingDefaultsAt } from '#lib/booking-rules/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { problemsOf } from '#lib/forms/parse-form.ts'
import { type Asked, isWholeForm, typedInAddress } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { patternInput } from '#lib/openings/input.ts'
import { openings, patternWith, seenOf } from '#lib/openings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { dayOf } from '#lib/time.ts'
import {
  addPatternAction,
  changePatternAction,
  previewPatternAction,
  removePatternAction,
} from './actions.ts'
import { PatternPreview } from './pattern-preview.tsx'

/** The form of a new pattern, or of one that there is; with what it would come to when that was asked for. */
export async function PatternPage({ rule, asked }: { rule: string | null; asked: Asked }) {
  const staff = await requireStaff('calendar.edit')
  const [locale, city] = await Promise.all([staffLocale(), openings(staff)])
  const before = rule === null ? null : patternWith(city, rule)
  if (rule !== null && !before) notFound()
  const counterId = calendarQuery.parse(asked).counter ?? city.counters[0]?.id
  const start = await openingDefaultsAt(staff, counterId)
  const t = textOf(locale, 'openings')
  const now = currentTime()
  const typed = isWholeForm(asked) ? patternInput.safeParse(asked, { reportInput: true }) : undefined
  const wrong = typed?.error && {
    status: 'invalid' as const,
    problems: problemsOf(typed.error),
    typed: typedInAddress(asked),
  }
  const seen = seenOf(before?.rows)
  const words = settingsFormWords(locale, 60)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings/calendar', words: t('back') }}
      title={t(before ? 'rules.edit_title' : 'rules.new_title')}
      lead={t('rules.lead')}
      example={t('rules.example')}
    >
      {before && <Notice title={t('rules.now', { sentence: patternInWords(before, locale) })} />}
      {!before && (
        <StartNote
          locale={locale}
          counter={city.counters.find(({ id }) => id === counterId)}
          start={start}
          mayChange={may(staff, 'rules.edit')}
        />
      )}
      <SettingsForm
        // What an address has typed is another form.
        key={JSON.stringify(asked)}
        action={rule === null ? addPatternAction : changePatternAction.bind(null, rule)}
        hidden={before ? { seen } : {}}
        sections={patternSections({
          locale,
          counters: city.counters,
          pattern: before,
          counterId,
          start: start.values,
          today: dayOf(now),
          asked,
        })}
        words={words}
        submit={t('rules.check')}
        refusals={refusalWords(locale)}
        {...(wrong && { initial: wrong })}
      >
        <p>
          <Button look="outline" formAction={previewPatternAction.bind(null, rule)}>
            {t('rules.preview')}
          </Button>
        </p>
        {typed?.data && (
          <PatternPreview locale={locale} city={city} before={before} wish={typed.data} now={now} />
        )}
      </SettingsForm>
      {before && rule && (
        <section aria-labelledby="remove" className="space-y-3">
          <SettingsForm
            action={removePatternAction.bind(null, rule)}
            hidden={{ seen }}
            sections={[{ title: t('rules.remove_title'), lead: t('rules.remove_lead'), fields: [] }]}
            words={words}
            submit={t('rules.remove')}
            isDangerous
            refusals={refusalWords(locale)}
          />
        </section>
      )}
    </SettingsPage>
  )
}
