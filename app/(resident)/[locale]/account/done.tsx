import { Announced } from '#components/reservations/announced.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** What can have been done just before my page comes. */
const acts = ['first_use', 'password', 'email', 'language'] as const

/** Says what was just done, from the address; anything else says nothing. */
export function Done({ locale, done }: { locale: Locale; done: string | string[] | undefined }) {
  const act = acts.find((name) => name === done)
  if (!act) return null
  return (
    <Announced answer={act}>
      <Notice tone="success" role="status" title={textOf(locale, 'account')(`done.${act}`)} />
    </Announced>
  )
}
