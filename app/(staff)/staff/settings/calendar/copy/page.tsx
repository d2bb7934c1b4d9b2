import type { Metadata } from 'next'
import { copyFields } from '#components/openings/copy-fields.ts'
import { prefilled } from '#components/openings/prefilled.ts'
import { refusalWords } from '#components/openings/refusal-words.ts'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { problemsOf } from '#lib/forms/parse-form.ts'
import { type Asked, isWholeForm, typedInAddress } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { copyInput } from '#lib/openings/input.ts'
import { copyOf, openings } from '#lib/openings/queries.ts'
import { dayOf } from '#lib/time.ts'
import { copyExceptionsAction, previewCopyAction } from './actions.ts'
import { CopyPreview } from './copy-preview.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'openings').plain('copy.title') }
}

/** Copies the exceptions of a week or month; says first what is copied and what is left out. */
export default async function CopyPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const staff = await requireStaff('calendar.edit')
  const [locale, city, asked] = await Promise.all([staffLocale(), openings(staff), searchParams])
  const t = textOf(locale, 'openings')
  const now = currentTime()
  const typed = isWholeForm(asked) ? copyInput.safeParse(asked, { reportInput: true }) : undefined
  const wrong = typed?.error && {
    status: 'invalid' as const,
    problems: problemsOf(typed.error),
    typed: typedInAddress(asked),
  }
  const fields = prefilled(copyFields(locale, city.counters, dayOf(now)), asked)
  return (
    <SettingsPage
      back={{ href: '/staff/settings/calendar', words: t('back') }}
      title={t('copy.title')}
      lead={t('copy.lead')}
      example={t('copy.example')}
    >
      <SettingsForm
        // What an address has typed is another form.
        key={JSON.stringify(asked)}
        action={copyExceptionsAction}
        sections={[{ title: t('copy.form'), fields }]}
        words={settingsFormWords(locale)}
        submit={t('rules.check')}
        refusals={refusalWords(locale)}
        {...(wrong && { initial: wrong })}
      >
        <p>
          <Button look="outline" formAction={previewCopyAction}>
            {t('copy.preview')}
          </Button>
        </p>
        {typed?.data && (
          <CopyPreview locale={locale} counters={city.counters} copied={copyOf(city, typed.data, now)} />
        )}
      </SettingsForm>
    </SettingsPage>
  )
}
