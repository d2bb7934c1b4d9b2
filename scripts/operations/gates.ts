/** Who gets through a gate of `lib/auth`, as the table of operations says it. */
export type Way =
  | 'anybody'
  | 'booker'
  | 'resident'
  | 'secret_holder'
  | 'key_holder'
  | 'own_visit'
  | 'staff_sign_in'
  | 'staff_step'
  | 'staff'
  | 'right'
  | 'api_client'
  | 'provider'

/** A gate: who gets through, and which argument names the right, where one does. `isRecent`: who has just proved themselves. */
type Gate = { way: Way; right?: number; isRecent?: true }

/**
 * The gates of the house. An operation whose first line is none of these fails the check: a new gate is written down
 * here, with who gets through it.
 */
export const gates: Readonly<Record<string, Gate>> = {
  openToAll: { way: 'anybody' },
  currentStaff: { way: 'anybody' },
  sessionToEnd: { way: 'anybody' },
  requireVisitor: { way: 'anybody' },
  requireAccountVisitor: { way: 'anybody' },
  requireHelpVisitor: { way: 'anybody' },
  requireNoticeVisitor: { way: 'anybody' },
  requireBooker: { way: 'booker' },
  currentBooker: { way: 'booker' },
  requireResident: { way: 'resident' },
  requireMailResident: { way: 'resident' },
  currentResident: { way: 'resident' },
  requireSecretHolder: { way: 'secret_holder' },
  requireAccess: { way: 'key_holder' },
  requireKeyHolder: { way: 'key_holder' },
  requireOwnVisit: { way: 'own_visit' },
  requireSignInCaller: { way: 'staff_sign_in' },
  requireStep: { way: 'staff_step' },
  requireSignedIn: { way: 'staff' },
  requireRecentSignedIn: { way: 'staff', isRecent: true },
  requireStaff: { way: 'right', right: 0 },
  requireRecentStaff: { way: 'right', right: 0, isRecent: true },
  requireTypingStaff: { way: 'right', right: 0 },
  staffOfForm: { way: 'right', right: 1 },
  requireApiClient: { way: 'api_client', right: 1 },
  requireResend: { way: 'provider' },
}

/**
 * What may be called before the gate: it reads the address and the form for what the gate itself needs to know (the
 * language to ask for a sign-in in, the number to be opened), and touches nothing that is kept.
 */
export const readsTheRequest: readonly string[] = [
  'pageLocale',
  'sentLocale',
  'String',
  'encodeURIComponent',
  'form.get',
  'typedIn',
  'readAddress',
]
