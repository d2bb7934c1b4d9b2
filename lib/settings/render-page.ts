import type { Locale } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'
import type { CitySettings } from './input.ts'
import type { EditablePage } from './rules.ts'

/**
 * The shipped text of a page as Markdown, true for what this city has decided: a city without accounts is told nothing
 * of them, and one that keeps residents' data says so. Readings stay as they are marked in the catalogue.
 */
export const renderPage = (page: EditablePage, locale: Locale, settings: CitySettings): string =>
  (page === 'help' ? helpParts(locale, settings) : privacyParts(locale, settings))
    .filter((part) => part !== false)
    .join('\n\n')

type Part = string | false

const list = (items: readonly Part[]): string =>
  items
    .filter((item) => item !== false)
    .map((item) => `- ${item}`)
    .join('\n')

const steps = (items: readonly Part[]): string =>
  items
    .filter((item) => item !== false)
    .map((item, index) => `${index + 1}. ${item}`)
    .join('\n')

function helpParts(locale: Locale, settings: CitySettings): Part[] {
  const t = wordsOf(locale, 'shell')
  const more = wordsOf(locale, 'pages')
  const { bookingMode, holdMinutes } = settings
  const hasAccounts = bookingMode !== 'access_key'
  const hasKeys = bookingMode !== 'accounts'
  const cutoffs = { change: settings.changeCutoffMinutes, cancel: settings.cancelCutoffMinutes }
  return [
    bookingMode === 'access_key' ? t('help.lead') : more(`help.lead_${bookingMode}`),
    `## ${t('help.steps_title')}`,
    steps([
      t('help.step_search'),
      t('help.step_time', { minutes: holdMinutes }),
      !hasKeys && more('help.step_sign_in'),
      detailsStep(locale, settings),
      hasKeys ? t('help.step_confirm') : more('help.step_confirm_accounts'),
    ]),
    `## ${t('help.manage_title')}`,
    hasKeys ? t('help.manage_body', cutoffs) : more('help.manage_accounts', cutoffs),
    bookingMode === 'both' && more('help.manage_both'),
    hasKeys && `## ${t('help.lost_title')}`,
    hasKeys && t('help.lost_body'),
    hasAccounts && `## ${more('help.first_title')}`,
    hasAccounts && more('help.first_body'),
    hasAccounts && `## ${more('help.forgotten_title')}`,
    hasAccounts && more(settings.email === 'no' ? 'help.forgotten_body_no' : 'help.forgotten_body'),
    `## ${t('help.view_title')}`,
    t('help.view_body'),
  ]
}

function detailsStep(locale: Locale, { email, emailCodeMinutes }: CitySettings): string {
  const more = wordsOf(locale, 'pages')
  if (email === 'optional') return wordsOf(locale, 'shell')('help.step_details')
  return email === 'no'
    ? more('help.step_details_no')
    : more('help.step_details_required', { minutes: emailCodeMinutes })
}

function privacyParts(locale: Locale, settings: CitySettings): Part[] {
  const t = wordsOf(locale, 'shell')
  const more = wordsOf(locale, 'pages')
  const hasAccounts = settings.bookingMode !== 'access_key'
  const hasKeys = settings.bookingMode !== 'accounts'
  const isStored = settings.residentData === 'stored'
  return [
    privacyLead(locale, settings),
    `## ${t('privacy.kept_title')}`,
    list([
      t('privacy.kept_visit'),
      settings.email !== 'no' && t('privacy.kept_email', { days: settings.contactRetentionDays }),
      hasKeys && t('privacy.kept_key'),
      hasAccounts && more('privacy.kept_account'),
      hasAccounts && more('privacy.kept_account_email'),
      isStored && more('privacy.kept_data'),
      hasAccounts && settings.noticeSignIn && more('privacy.kept_notice'),
      t('privacy.kept_address'),
    ]),
    `## ${t('privacy.cookies_title')}`,
    list([
      t('privacy.cookies_hold'),
      t('privacy.cookies_access'),
      hasAccounts && more('privacy.cookies_session'),
      t('privacy.cookies_choices'),
    ]),
    `## ${t('privacy.others_title')}`,
    t('privacy.others_body'),
  ]
}

function privacyLead(locale: Locale, { bookingMode, residentData }: CitySettings): string {
  const more = wordsOf(locale, 'pages')
  if (residentData === 'stored') return more('privacy.lead_stored')
  return bookingMode === 'access_key'
    ? wordsOf(locale, 'shell')('privacy.lead')
    : more('privacy.lead_accounts')
}
