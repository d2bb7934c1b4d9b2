import type { Metadata } from 'next'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { erasedQuery } from '#lib/settings/input.ts'
import { peopleKept } from '#lib/settings/queries.ts'
import { eraseAction } from './actions.ts'
import { EraseForm } from './erase-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'settings').plain('erase.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** How many people's data is kept, what deleting it means, and the form that asks for that number. */
export default async function ErasePage({ searchParams }: Props) {
  const staff = await requireRecentStaff('settings.edit')
  const [locale, count, query] = await Promise.all([staffLocale(), peopleKept(staff), searchParams])
  const t = textOf(locale, 'settings')
  const { done } = erasedQuery.parse(query)
  return (
    <SettingsPage
      back={{ href: '/staff/settings', words: t('back') }}
      title={t('erase.title')}
      lead={t('overview.erase_lead')}
      example={t('erase.example')}
      done={done !== undefined && t('erase.done', { count: done })}
    >
      {count === 0 && <p>{t('erase.none')}</p>}
      {count > 0 && (
        <>
          <Notice tone="warning" title={t('erase.lead', { count })}>
            <p>{t('erase.what')}</p>
            <p>{t('erase.then')}</p>
          </Notice>
          <EraseForm
            action={eraseAction}
            words={{
              confirm: t('erase.confirm'),
              submit: t('erase.submit'),
              required: textOf(locale, 'shell')('field.required'),
              problems: problemWords(locale),
              refusals: { count_changed: t('refusal.count_changed') },
            }}
          />
        </>
      )}
    </SettingsPage>
  )
}
