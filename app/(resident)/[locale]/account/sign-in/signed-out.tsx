import { Announced } from '#components/reservations/announced.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

const acts = ['signedOut', 'signedOutEverywhere'] as const

/** Says to who has just left that they have: on a shared computer one wants to be sure. From the address. */
export function SignedOut({ locale, done }: { locale: Locale; done: string | string[] | undefined }) {
  const act = acts.find((name) => name === done)
  if (!act) return null
  return (
    <Announced answer={act}>
      <Notice tone="success" role="status" title={textOf(locale, 'account')(`signIn.${act}`)} />
    </Announced>
  )
}
