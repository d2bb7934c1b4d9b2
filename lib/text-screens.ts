/** Where the texts of the catalogues are seen: a clerk looks for a text by its screen, not by its key. */

type Part = {
  /** The texts of it: a catalogue, or what its keys begin with. The longest beginning wins. */
  texts: readonly string[]
  /** Where it can be looked at, below the language. */
  path?: string
}

/** The screens in the order in which a resident, then a clerk, comes to them. */
const parts = {
  every_page: {
    texts: ['shell.service_name', 'shell.skip_to_content', 'shell.language', 'shell.display', 'shell.nav'],
    path: '',
  },
  footer: { texts: ['shell.footer', 'shell.sitemap'], path: '' },
  home: { texts: ['shell.home'], path: '' },
  availability: { texts: ['slots', 'stops'], path: '/availability' },
  services: { texts: ['services'] },
  bring: { texts: ['services.checklist', 'reservations.bring'] },
  booking: {
    texts: [
      'reservations.steps',
      'reservations.visit',
      'reservations.held',
      'reservations.details',
      'reservations.need',
    ],
  },
  booking_code: { texts: ['reservations.verify'] },
  booking_confirm: { texts: ['reservations.confirm', 'reservations.alternatives'] },
  booking_done: { texts: ['reservations.done'] },
  lookup: { texts: ['reservations.lookup'], path: '/reservations/lookup' },
  reservation: { texts: ['reservations'] },
  change: { texts: ['reservations.change'] },
  cancel: { texts: ['reservations.cancel'] },
  refusals: { texts: ['reservations.refusal', 'account.refusal'] },
  mistakes: { texts: ['shell.field', 'shell.problem', 'shell.problems_title'] },
  sign_in: { texts: ['account.signIn', 'account.notice'], path: '/account/sign-in' },
  first_use: { texts: ['account.firstUse', 'account.newPassword'], path: '/account/first-use' },
  forgotten: {
    texts: ['account.forgotten', 'account.call', 'account.reset'],
    path: '/account/forgotten',
  },
  my_page: { texts: ['account'] },
  own_data: { texts: ['fields'] },
  help: { texts: ['shell.help', 'pages'], path: '/help' },
  privacy: { texts: ['shell.privacy', 'pages.privacy'], path: '/privacy' },
  accessibility: { texts: ['shell.accessibility', 'accessibility'], path: '/accessibility' },
  faults: { texts: ['shell'] },
  mails: { texts: ['notices'] },
  papers: { texts: ['letters', 'notices.slip'] },
  staff_frame: { texts: ['staff'] },
  staff_today: { texts: ['desk'] },
  staff_visit: { texts: ['visits', 'steps'] },
  staff_searches: { texts: ['searches'] },
  staff_residents: { texts: ['residents'] },
  staff_tasks: { texts: ['tasks'] },
  staff_mail: { texts: ['outbox'] },
  staff_settings: {
    texts: ['settings', 'roles', 'rules', 'places', 'forms', 'transfer', 'templates', 'texts'],
  },
  staff_calendar: { texts: ['calendars', 'openings', 'pictures', 'sheets'] },
  staff_stranded: { texts: ['stranded'] },
  staff_accounts: { texts: ['personnel', 'security'] },
  staff_audit: { texts: ['audit'] },
  staff_reports: { texts: ['reports'] },
  staff_considerations: { texts: ['considerations'] },
  staff_proxy: { texts: ['proxy'] },
  staff_inquiries: { texts: ['inquiries'] },
  staff_protection: { texts: ['protection'] },
  interface: { texts: ['exchange'] },
  /** What nobody has given a screen yet; a test keeps it empty. */
  other: { texts: [] },
} as const satisfies Record<string, Part>

export type Screen = keyof typeof parts

export const screens = Object.keys(parts) as Screen[]

/** Texts that are written into the form fields of a new city: from then on they are changed there. */
const STARTING = 'fields.shipped.'

const isOf = (text: string, beginning: string): boolean =>
  text === beginning || text.startsWith(`${beginning}.`)

const beginnings = screens
  .flatMap((screen) => parts[screen].texts.map((beginning) => ({ screen, beginning })))
  .toSorted((one, other) => other.beginning.length - one.beginning.length)

/** The screen on which a text, `shell.home.lead`, is seen; null where it is changed elsewhere. */
export function screenOf(text: string): Screen | null {
  if (text.startsWith(STARTING)) return null
  return beginnings.find(({ beginning }) => isOf(text, beginning))?.screen ?? 'other'
}

/** The address of a screen that can be opened as it is. */
export function addressOf(screen: Screen, locale: string): string | null {
  const part: Part = parts[screen]
  return part.path === undefined ? null : `/${locale}${part.path}`
}
