import type { Metadata } from 'next'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { transferQuery } from '#lib/transfer/input.ts'
import { UploadForm } from './upload-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'transfer').plain('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** All settings and texts as a file, and the way to take such a file in. */
export default async function TransferPage({ searchParams }: Props) {
  await requireStaff('settings.move')
  const locale = await staffLocale()
  const { refused, place } = transferQuery.parse(await searchParams)
  const t = textOf(locale, 'transfer')
  return (
    <SettingsPage
      back={{ href: '/staff/settings', words: textOf(locale, 'settings')('back') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
    >
      <section className="space-y-3">
        <Heading level={2} size={3}>
          {t('export.title')}
        </Heading>
        <p>{t('export.lead')}</p>
        <ButtonLink href="/staff/settings/transfer/settings.json" look="outline">
          {t('export.submit')}
        </ButtonLink>
      </section>
      <section className="space-y-3">
        <Heading level={2} size={3}>
          {t('import.title')}
        </Heading>
        {refused && (
          <Notice tone="danger" role="alert" title={t('refused')}>
            <p>{t(`refusal.${refused}`, { place: place ?? '–' })}</p>
          </Notice>
        )}
        <p>{t('import.lead')}</p>
        <UploadForm locale={locale} />
      </section>
    </SettingsPage>
  )
}
