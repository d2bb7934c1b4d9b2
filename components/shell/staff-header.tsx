import { DisplaySettings } from '#components/shell/display-settings.tsx'
import { Mark } from '#components/shell/mark.tsx'
import { StaffLanguage } from '#components/shell/staff-language.tsx'
import { StaffNav } from '#components/shell/staff-nav.tsx'
import { roleName } from '#components/staff/role-name.ts'
import { Button } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { Preferences } from '#lib/preferences.ts'
import { type menu, offeredTo } from '#lib/staff/access.ts'

type Account = Pick<StaffMember, 'name' | 'roles' | 'rights'>

type Props = {
  locale: StaffLocale
  cityName: LocalizedText
  preferences: Preferences
  /** Who is signed in, if anybody. */
  account: Account | null
  /** Whether there is a session to be ended: also while a step of the sign-in is missing. */
  hasSession: boolean
  /** How many wait behind a page of the menu. */
  waiting?: Partial<Record<(typeof menu)[number]['name'], number>>
  actions: {
    chooseLanguage: (form: FormData) => Promise<void>
    signOut: () => Promise<void>
  }
}

/** Whose staff pages these are, who is signed in and the way out, language and display, and the pages one may open. */
export function StaffHeader({
  locale,
  cityName,
  preferences,
  account,
  hasSession,
  waiting = {},
  actions,
}: Props) {
  const t = textOf(locale, 'staff')
  const offered = account ? offeredTo(account) : []
  return (
    <header className="header no-print">
      <div className="header-tools">
        <div className="page staff-wide staff-tools">
          <div className="staff-tools">
            <StaffLanguage locale={locale} chooseAction={actions.chooseLanguage} />
            <DisplaySettings locale={locale} preferences={preferences} />
          </div>
          {hasSession && <SignedIn locale={locale} account={account} signOutAction={actions.signOut} />}
        </div>
      </div>
      <div className="page staff-wide header-main">
        <a href="/staff" className="brand staff-brand">
          <Mark />
          <span>
            <span className="brand-city">{localized(cityName, locale)}</span>
            <span className="brand-service">
              {textOf(locale, 'shell')('service_name')} {t('surface')}
            </span>
          </span>
        </a>
        {offered.length > 0 && (
          <StaffNav
            label={t.plain('nav.label')}
            pages={offered.map(({ path, name }) => ({
              path,
              name: (
                <>
                  {t(`nav.${name}`)}
                  {waiting[name] ? <> {t('nav.count', { count: waiting[name] })}</> : null}
                </>
              ),
            }))}
          />
        )}
      </div>
    </header>
  )
}

type SignedInProps = { locale: StaffLocale; account: Account | null; signOutAction: () => Promise<void> }

function SignedIn({ locale, account, signOutAction }: SignedInProps) {
  const t = textOf(locale, 'staff')
  return (
    <div className="staff-account">
      {account && (
        <p>
          <VisuallyHidden>{t('account')} </VisuallyHidden>
          <a href="/staff/account" lang="ja">
            <strong>{account.name}</strong>
            <VisuallyHidden> {t('ownAccount')}</VisuallyHidden>
          </a>{' '}
          {account.roles.map((role) => roleName(role, locale)).join(' · ')}
        </p>
      )}
      <form action={signOutAction}>
        <Button look="quiet" size="small">
          {t('signOut')}
        </Button>
      </form>
    </div>
  )
}
