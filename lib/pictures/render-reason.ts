import type { LocalizedText } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'

/** What stands in the list of exceptions where nobody has written a reason. */
export const adjustedReason = (): LocalizedText => ({
  ja: wordsOf('ja', 'pictures')('paint.reason'),
  en: wordsOf('en', 'pictures')('paint.reason'),
})
