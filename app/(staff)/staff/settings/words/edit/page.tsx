import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { refusalWords } from '#components/settings/fault-words.ts'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale } from '#lib/locales.ts'
import { editorQuery, textAddress } from '#lib/texts/input.ts'
import { textToEdit } from '#lib/texts/queries.ts'
import { textListPath } from '#lib/texts/rules.ts'
import { resetTextAction, saveTextAction } from './actions.ts'
import { editorWords } from './editor-words.tsx'
import { Languages } from './languages.tsx'
import { NewShipped } from './new-shipped.tsx'
import { Places, placeExamples } from './places.tsx'
import { TextEditor } from './text-editor.tsx'
import { TextHistory } from './text-history.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'texts').plain('edit.title') }
}

/** The editor of one text in one language: the shipped text beside the city's, and every text it had. */
export default async function EditTextPage({ searchParams }: Props) {
  const staff = await requireStaff('words.edit')
  const params = await searchParams
  const address = textAddress.safeParse(params)
  const text = address.success ? await textToEdit(staff, address.data) : null
  if (!(address.success && text)) notFound()
  const { version, done } = editorQuery.parse(params)
  const locale = await staffLocale()
  const t = textOf(locale, 'texts')
  const language = address.data.locale
  const bound = { of: `${address.data.domain}.${address.data.key}`, language }
  const loaded = text.changes.find(({ id }) => id === version)?.value
  const examples = placeExamples(text, locale)
  const list = { screen: text.screen, language, q: '', page: 1 }
  return (
    <SettingsPage
      back={{
        href: textListPath(list),
        words: t('list.title', { screen: t.plain(`screen.${text.screen}`) }),
      }}
      title={t('edit.title_in', { language: nameOfLocale(language) })}
      lead={t('edit.lead')}
      example={t('edit.example')}
      done={done && t(done === 'saved' ? 'edit.saved' : 'edit.was_reset')}
    >
      {text.shippedBefore !== null && text.own !== null && (
        <NewShipped
          locale={locale}
          language={language}
          before={text.shippedBefore}
          own={text.own}
          seen={text.seen}
          action={saveTextAction.bind(null, bound)}
        />
      )}
      <p>{text.own === null ? t('edit.is_shipped') : t('edit.is_own')}</p>
      {loaded && <Notice title={t('edit.loaded')} />}
      <Facts
        facts={[
          {
            term: t('edit.where'),
            detail: (
              <>
                {t(`screen.${text.screen}`)} {text.seenAt && <Link href={text.seenAt}>{t('edit.open')}</Link>}
              </>
            ),
          },
          {
            term: t('edit.shipped'),
            detail: (
              <span lang={languageTag(language)} className="whitespace-pre-wrap">
                {text.shipped}
              </span>
            ),
          },
          ...(language === 'ja'
            ? []
            : [{ term: t('edit.source'), detail: <span lang="ja">{text.source}</span> }]),
          { term: t('edit.key'), detail: <span className="break-all">{bound.of}</span> },
        ]}
      />
      <Languages locale={locale} address={address.data} changedIn={text.changedIn} />
      <Places locale={locale} text={text} examples={examples} />
      <TextEditor
        // Another text to begin with is another editor.
        key={`${version}${done}`}
        action={saveTextAction.bind(null, bound)}
        seen={text.seen}
        locale={language}
        value={loaded ?? text.own ?? text.shipped}
        shipped={text.shipped}
        examples={examples}
        words={editorWords(locale, { language, shipped: text.shipped, last: text.changes[0] })}
      />
      {text.own !== null && (
        <ButtonForm
          action={resetTextAction.bind(null, { ...bound, seen: text.seen })}
          words={t('edit.reset')}
          refusals={{ ...refusalWords(locale), changed_meanwhile: doneMeanwhile(locale, text.changes[0]) }}
        />
      )}
      <TextHistory locale={locale} address={address.data} changes={text.changes} />
    </SettingsPage>
  )
}
