import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, languageTag, type StaffLocale } from '#lib/locales.ts'
import { KeepOwn } from './keep-own.tsx'
import type { EditorState } from './text-editor.tsx'

type Props = {
  locale: StaffLocale
  language: Locale
  /** What was shipped when the city wrote its own. */
  before: string
  own: string
  seen: number
  action: (state: EditorState, form: FormData) => Promise<EditorState>
}

/** Says that another text is shipped by now; the city looks at both and keeps its own, or writes it anew below. */
export function NewShipped({ locale, language, before, own, seen, action }: Props) {
  const t = textOf(locale, 'texts')
  return (
    <Notice tone="warning" title={t('edit.new_shipped')}>
      <p>{t('edit.new_shipped_body')}</p>
      <p lang={languageTag(language)} className="whitespace-pre-wrap">
        {before}
      </p>
      <KeepOwn action={action} own={own} seen={seen} words={t('edit.keep')} />
    </Notice>
  )
}
