import type { ReactNode } from 'react'
import { lastActInWords } from '#components/desk/last-act-words.ts'
import { whoWasFaster } from '#components/settings/changed-meanwhile.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { fasterWithKeeping } from '#lib/stranded/queries.ts'

type Faster = Awaited<ReturnType<typeof fasterWithKeeping>>

/** Who took a keeping back first, or what else became of its visit and by whom. */
export function fasterWords(locale: StaffLocale, faster: Faster): ReactNode {
  const t = textOf(locale, 'stranded')
  if (!faster?.undone)
    return (
      <>
        {t('kept.refusal.visit_changed')} {lastActInWords(locale, faster?.last ?? null)}
      </>
    )
  return (
    <>
      {whoWasFaster(locale, faster.undone)} {t('kept.refusal.undone_already')}
    </>
  )
}
