import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** Above a form that has again what was sent after the session had ended. */
export const Restored = ({ locale }: { locale: Locale }) => (
  <Notice tone="warning" role="status" title={textOf(locale, 'fields')('data.restored')} />
)
