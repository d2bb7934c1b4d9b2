import type { FaultWords } from '#components/shell/fault.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** The words of the error page, for `FaultWordsProvider` in a root layout. */
export function faultWords(locale: Locale): FaultWords {
  const t = textOf(locale, 'shell')
  return {
    plainTitle: t.plain('error.title'),
    title: t('error.title'),
    body: t('error.body'),
    reference: t('error.reference'),
    retry: t('error.retry'),
    home: t('error.home'),
    awayTitle: t('away.title'),
    awayBody: t('away.body'),
  }
}
