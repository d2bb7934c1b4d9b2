/** What an entry is about in the large: each kind is kept for a time of its own. */
export const actKinds = [
  'view',
  'search',
  'export',
  'print',
  'sign_in',
  'failure',
  'change',
  'audit',
] as const

export type ActKind = (typeof actKinds)[number]

/**
 * Every act that leaves a trace, with its kind. A name that was used once stays: entries are never rewritten. The
 * sentences stand in `messages/<locale>/audit.json`.
 */
export const acts = {
  today_viewed: 'view',
  visit_viewed: 'view',
  residents_listed: 'view',
  resident_viewed: 'view',
  stranded_listed: 'view',
  calls_listed: 'view',
  mail_listed: 'view',
  mail_viewed: 'view',
  tasks_listed: 'view',
  staff_listed: 'view',
  staff_viewed: 'view',
  protection_listed: 'view',
  protection_opened: 'view',
  considerations_viewed: 'view',
  interpreters_listed: 'view',
  report_viewed: 'view',
  inquiries_listed: 'view',
  inquiry_viewed: 'view',
  inquiry_report_viewed: 'view',

  visits_searched: 'search',
  callers_searched: 'search',
  residents_searched: 'search',
  staff_searched: 'search',
  interpreters_searched: 'search',
  inquiries_searched: 'search',

  bookings_exported: 'export',
  visits_exported: 'export',
  answers_exported: 'export',
  calls_exported: 'export',
  interpreters_exported: 'export',
  report_exported: 'export',
  calendar_exported: 'export',
  settings_exported: 'export',
  staff_exported: 'export',
  inquiries_exported: 'export',
  inquiry_report_exported: 'export',

  calls_printed: 'print',
  report_printed: 'print',
  inquiry_report_printed: 'print',
  visits_printed: 'print',
  letters_printed: 'print',
  slip_printed: 'print',

  signed_in: 'sign_in',
  signed_out: 'sign_in',
  session_ended: 'sign_in',
  second_factor_used: 'sign_in',

  sign_in_failed: 'failure',
  sign_in_paused: 'failure',
  second_factor_failed: 'failure',
  right_refused: 'failure',

  visit_booked: 'change',
  visit_arrived: 'change',
  visit_served: 'change',
  visit_mark_undone: 'change',
  visit_cancelled: 'change',
  visit_moved: 'change',
  visit_kept: 'change',
  visit_missed_corrected: 'change',
  step_done: 'change',
  step_skipped: 'change',
  step_undone: 'change',
  person_closed: 'change',
  person_reopened: 'change',
  visit_called: 'change',
  visit_uncalled: 'change',
  residents_issued: 'change',
  resident_issued_again: 'change',
  resident_closed: 'change',
  code_given: 'change',
  notice_added: 'change',
  notice_withdrawn: 'change',
  mail_sent_again: 'change',
  task_closed: 'change',
  settings_changed: 'change',
  people_erased: 'change',
  staff_added: 'change',
  staff_changed: 'change',
  staff_locked: 'change',
  staff_unlocked: 'change',
  staff_retired: 'change',
  staff_imported: 'change',
  password_changed: 'change',
  password_reset: 'change',
  second_factor_changed: 'change',
  second_factor_reset: 'change',
  role_changed: 'change',
  roles_given: 'change',
  approval_asked: 'change',
  approval_given: 'change',
  approval_refused: 'change',
  approval_withdrawn: 'change',
  approval_taken_back: 'change',
  approval_used: 'change',
  protection_registered: 'change',
  protection_extended: 'change',
  protection_lifted: 'change',
  protection_called: 'change',
  release_asked: 'change',
  release_given: 'change',
  release_refused: 'change',
  consideration_added: 'change',
  consideration_changed: 'change',
  consideration_ended: 'change',
  inquiry_written: 'change',
  inquiry_changed: 'change',
  inquiry_undone: 'change',

  search_saved: 'change',
  search_renamed: 'change',
  search_withdrawn: 'change',

  traces_searched: 'audit',
  traces_exported: 'audit',
  seals_verified: 'audit',
  traces_deleted: 'audit',
  review_viewed: 'audit',
  review_exported: 'audit',
  review_confirmed: 'audit',
} as const satisfies Record<string, ActKind>

export type Act = keyof typeof acts

export const actNames = Object.keys(acts) as [Act, ...Act[]]

/** Whether a stored word names an act of this version. */
export const isAct = (text: string): text is Act => text in acts

/** What an entry can be about. */
export const subjectKinds = [
  'counter',
  'visit',
  'resident',
  'mail',
  'task',
  'staff',
  'role',
  'settings',
  'approval',
  'protection',
  'inquiry',
  'search',
  'traces',
] as const

export type SubjectKind = (typeof subjectKinds)[number]

/** A batch and its hash, as they are written down outside. */
export type Seal = { number: number; hash: string }

/** What is wrong with the record, where exactly. */
export const findingKinds = [
  'entry_altered',
  'entry_removed',
  'entry_inserted',
  'batch_altered',
  'batch_removed',
  'chain_broken',
  'seal_differs',
  'seal_missing',
  'deletion_unproven',
] as const

export type Finding = { kind: (typeof findingKinds)[number]; batch?: number; entry?: number }

/** The names of details, each with words of its own. */
export const detailNames = [
  'terms',
  'count',
  'page',
  'state',
  'permission',
  'table',
  'from',
  'until',
  'days',
  'kind',
  'rows',
  'people',
  'findings',
  'act',
  'firstId',
  'lastId',
  'digest',
  'month',
  'lastDay',
  'added',
  'changed',
  'requiresSecondFactor',
  'channel',
  'exceeded',
] as const

export type DetailName = (typeof detailNames)[number]
