import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { signInPath } from '#lib/auth/require-resident.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** Who has an account may book with it and come back to this step. */
export async function SignInOffer({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'reservations')
  return (
    <Notice>
      <p>{t('details.signInBody')}</p>
      <p>
        <Link href={await signInPath(locale)}>{t('details.signIn')}</Link>
      </p>
    </Notice>
  )
}

/** For who was signed in when they opened the form and is not any more: their account is a choice again. */
export async function SignInAgain({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'reservations')
  return (
    <>
      <p>{t('details.signedOutBody')}</p>
      <p>
        <Link href={await signInPath(locale)}>{t('details.signIn')}</Link>
      </p>
    </>
  )
}
