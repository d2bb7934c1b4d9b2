import { notFound } from 'next/navigation'
import { calendarQuery, fasterQuery } from '#components/openings/calendar-address.ts'
import { GonePage } from '#components/openings/gone-page.tsx'
import { patternSections } from '#components/openings/pattern-fields.ts'
import { patternInWords } from '#components/openings/pattern-in-words.ts'
import { refusalWords } from '#components/openings/refusal-words.ts'
import { StartNote } from '#components/openings/start-note.tsx'
import { goneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { openingDefaultsAt } from '#lib/booking-rules/queries.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { problemsOf } from '#lib/forms/parse-form.ts'
import { type Asked, isWholeForm, typedInAddress } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { patternInput } from '#lib/openings/input.ts'
import { openings, patternWith, seenOf } from '#lib/openings/queries.ts'
import type { KeptPattern } from '#lib/openings/rules.ts'
import { may } from '#lib/staff/access.ts'
import { dayOf } from '#lib/time.ts'
import { addPatternAction, changePatternAction, previewPatternAction } from './actions.ts'
import { PatternPreview } from './pattern-preview.tsx'
import { RemoveForm } from './remove-form.tsx'

/** The form that stands in the address, where a whole one does: what it wishes, or what is wrong with it. */
function formIn(asked: Asked) {
  if (!isWholeForm(asked)) return {}
  const { data: wish, error } = patternInput.safeParse(asked, { reportInput: true })
  if (!error) return { wish }
  return {
    wrong: { status: 'invalid' as const, problems: problemsOf(error), typed: typedInAddress(asked) },
  }
}

/** The form of a new pattern, or of one that there is; with what it would come to when that was asked for. */
export async function PatternPage({ rule, asked }: { rule: string | null; asked: Asked }) {
  const staff = await requireStaff('calendar.edit')
  const [locale, city] = await Promise.all([staffLocale(), openings(staff)])
  const before = rule === null ? null : patternWith(city, rule)
  const last = await lastChange(staff, 'opening_rule', idsOf(before, rule, asked))
  if (rule !== null && !before) return last ? <GonePage locale={locale} last={last} /> : notFound()
  const counterId = calendarQuery.parse(asked).counter ?? city.counters[0]?.id
  const start = await openingDefaultsAt(staff, counterId)
  const t = textOf(locale, 'openings')
  const now = currentTime()
  const { wish, wrong } = formIn(asked)
  const seen = seenOf(before?.rows)
  const words = settingsFormWords(locale, 60)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings/calendar', words: t('back') }}
      title={t(before ? 'rules.edit_title' : 'rules.new_title')}
      lead={t('rules.lead')}
      example={t('rules.example')}
      faster={!before && last && goneMeanwhile(locale, last, true)}
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
        refusals={refusalWords(locale, last)}
        {...(wrong && { initial: wrong })}
      >
        <p>
          <Button look="outline" formAction={previewPatternAction.bind(null, rule)}>
            {t('rules.preview')}
          </Button>
        </p>
        {wish && <PatternPreview {...{ locale, city, before, wish, now }} />}
      </SettingsForm>
      {before && rule && <RemoveForm {...{ locale, rule, seen, last }} />}
    </SettingsPage>
  )
}

/** The rows whose newest change says who was faster: those of the pattern, or of one that is gone. */
const idsOf = (before: KeptPattern | null, rule: string | null, asked: Asked): string[] =>
  before ? before.rows.map(({ id }) => id) : [rule ?? fasterQuery.parse(asked).gone ?? '']
