import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { templateName } from '#components/notices/template-names.ts'
import { variablesInWords } from '#components/notices/variables-in-words.ts'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { TakingSection } from '#components/settings/taking-section.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { isPaperKind } from '#lib/documents/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale } from '#lib/locales.ts'
import { ownEmail } from '#lib/staff/queries.ts'
import { templateAddress, templateQuery } from '#lib/templates/input.ts'
import { mayFill, templateToEdit } from '#lib/templates/queries.ts'
import { resetTemplateAction, templateAction } from './actions.ts'
import { editorWords, frameWords } from './editor-words.tsx'
import { TemplateEditor } from './template-editor.tsx'
import { TemplateHistory } from './template-history.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'templates').plain('title') }
}

type Props = {
  params: Promise<{ kind: string; locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The text of one mail or paper in one language: written, tried, saved, taken back. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const staff = await requireStaff('notices.edit')
  const address = templateAddress.safeParse(await params)
  if (!address.success) notFound()
  const { kind, locale: language } = address.data
  const [locale, email] = await Promise.all([staffLocale(), ownEmail(staff)])
  const query = templateQuery.parse(await searchParams)
  const { own, isStale, shipped, changes, seen, variables, sample } = await templateToEdit(
    staff,
    address.data,
    currentTime(),
  )
  const version = changes.find(({ id }) => id === query.version)
  const restored = version?.subject && version.body && { subject: version.subject, body: version.body }
  const template = restored || (query.shipped ? shipped : (own ?? shipped))
  const t = textOf(locale, 'templates')
  const name = templateName(kind, locale)
  const words = frameWords(kind, locale)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings/notices', words: t('back') }}
      title={t('edit_title', { kind: name, language: nameOfLocale(language) })}
      lead={words.lead}
      example={words.example}
      done={query.done && words.done[query.done]}
    >
      {query.refused && <Notice tone="danger" role="alert" title={t(`refusal.${query.refused}`)} />}
      <p>{own ? words.isOwn : words.isShipped}</p>
      <p>{words.form}</p>
      {isStale && (
        <Notice tone="warning" title={t('stale')}>
          <p>{t('stale_lead')}</p>
          <p>
            <Link href="?shipped=yes">{t('load_shipped')}</Link>
          </p>
        </Notice>
      )}
      <TemplateEditor
        key={`${query.version}${query.shipped}${query.done}`}
        action={templateAction.bind(null, address.data)}
        template={template}
        lang={languageTag(language)}
        seen={seen}
        mayFill={mayFill(staff, kind)}
        ownEmail={email}
        variables={variablesInWords(variables, sample, locale)}
        paper={
          isPaperKind(kind)
            ? { kind, address: `/staff/settings/notices/${kind}/${language}/paper.pdf` }
            : null
        }
        words={{ ...settingsFormWords(locale), ...editorWords(kind, locale, changes[0]) }}
      />
      {own && (
        <TakingSection
          locale={locale}
          id="reset"
          title={t('reset_title')}
          lead={t('reset_lead')}
          act="reset"
          action={resetTemplateAction.bind(null, address.data)}
          hidden={{ seen }}
          submit={t('reset')}
          refusals={{
            is_shipped: t('refusal.is_shipped'),
            changed_meanwhile: changedMeanwhile(locale, changes[0]),
          }}
        />
      )}
      <TemplateHistory locale={locale} changes={changes} />
    </SettingsPage>
  )
}
