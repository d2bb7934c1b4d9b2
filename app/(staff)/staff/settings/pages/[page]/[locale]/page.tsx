import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { TakingSection } from '#components/settings/taking-section.tsx'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale } from '#lib/locales.ts'
import { pageAddress, pageQuery } from '#lib/settings/input.ts'
import { pageToEdit } from '#lib/settings/queries.ts'
import { wordsOf } from '#lib/words.ts'
import { resetPageAction, savePageAction } from './actions.ts'
import { PageEditor } from './page-editor.tsx'
import { TextHistory } from './text-history.tsx'

type Props = {
  params: Promise<{ page: string; locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'settings').plain('text.title') }
}

/** The editor of one page in one language. */
export default async function PageTextPage({ params, searchParams }: Props) {
  const staff = await requireStaff('settings.edit')
  const address = pageAddress.safeParse(await params)
  if (!address.success) notFound()
  const { page, locale: language } = address.data
  const [locale, text, query] = await Promise.all([
    staffLocale(),
    pageToEdit(staff, page, language),
    searchParams,
  ])
  const { version, shipped, done } = pageQuery.parse(query)
  const loaded = text.changes.find(({ id }) => id === version)?.body
  const body = shipped ? text.shipped : (loaded ?? text.body)
  const t = textOf(locale, 'settings')
  const refusals = {
    is_shipped: t('text.refusal.is_shipped'),
    changed_meanwhile: changedMeanwhile(locale, text.changes[0]),
  }
  return (
    <SettingsPage
      back={{ href: '/staff/settings/pages', words: t('text.back') }}
      title={t('text.edit_title', { page: t.plain(`text.page.${page}`), language: nameOfLocale(language) })}
      lead={text.isOwn ? t('text.is_own') : t('text.is_shipped')}
      example={t('text.example')}
      done={done && (done === 'saved' ? t('text.saved') : t('text.was_reset'))}
    >
      {text.isShippedNew && (
        <Notice tone="warning" title={t('text.new_shipped')}>
          <p>{t('text.new_shipped_body')}</p>
        </Notice>
      )}
      <PageEditor
        // Another text to begin with is another editor.
        key={`${version}${shipped}${done}`}
        action={savePageAction.bind(null, address.data)}
        seen={text.seen}
        body={body}
        lang={languageTag(language)}
        words={{
          body: t('text.body'),
          hint:
            language === 'ja-easy' ? (
              <>
                {/* As it is typed, not as it is shown. */}
                {t('text.body_hint')} {wordsOf(locale, 'settings')('text.ruby_hint')}
              </>
            ) : (
              t('text.body_hint')
            ),
          required: textOf(locale, 'shell')('field.required'),
          preview: t('text.preview'),
          previewTitle: t('text.preview_title'),
          save: t('text.save'),
          problem: t('text.problem'),
          refused: t('refused'),
          refusals,
          problems: problemWords(locale),
        }}
      />
      {text.isOwn && (
        <>
          <p>
            <Link href="?shipped=yes">{t('text.see_shipped')}</Link>
          </p>
          <TakingSection
            locale={locale}
            id="reset"
            title={t('text.reset_title')}
            lead={t('text.reset_lead')}
            act="reset"
            action={resetPageAction.bind(null, address.data)}
            hidden={{ seen: text.seen }}
            submit={t('text.reset')}
            refusals={refusals}
          />
        </>
      )}
      <TextHistory locale={locale} changes={text.changes} />
    </SettingsPage>
  )
}
