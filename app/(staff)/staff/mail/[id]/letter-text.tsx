import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, type StaffLocale } from '#lib/locales.ts'
import type { Letter } from '#lib/outbox/queries.ts'

/** What a mail says, in the language it was written in. */
export function LetterText({ locale, letter }: { locale: StaffLocale; letter: Letter }) {
  const t = textOf(locale, 'outbox')
  const lang = languageTag(letter.locale)
  const missing = letter.recipient === '' ? t('detail.forgotten') : t('detail.unwritten')
  return (
    <section aria-labelledby="letter-text" className="space-y-3">
      <Heading level={2} id="letter-text">
        {t('detail.text')}
      </Heading>
      {letter.subject && (
        <p>
          {t('detail.subject')} <strong lang={lang}>{letter.subject}</strong>
        </p>
      )}
      {letter.body ? (
        <Panel lang={lang} className="whitespace-pre-wrap break-words">
          {letter.body}
        </Panel>
      ) : (
        <p>{missing}</p>
      )}
      {letter.body?.includes('•') && <p>{t('detail.masked')}</p>}
    </section>
  )
}
