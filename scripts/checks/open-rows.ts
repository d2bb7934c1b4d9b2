/** The files of lib that touch rows of residents and do not ask who may know of them, by why they need not. */
const why = {
  'a resident about themselves, proven by their own session, key, letter or code': [
    'reservations/queries',
    'residents/change-language',
    'residents/change-password',
    'residents/prove-email',
    'residents/save-answers',
    'residents/send-verify-code',
    'residents/sign-out-everywhere',
    'residents/withdraw-email',
    'notices/queries',
  ],
  'one statement of an act whose actor was let through before': [
    'reservations/mail',
    'residents/mail',
    'staff/mail',
    'stranded/keep',
    'steps/change-progress',
    'steps/record-end',
    'stranded/read-why-gone',
    'stranded/record-act',
    'tasks/add-call-task',
    'tasks/add-mail-task',
    'tasks/close-mail-task',
    'notices/read-visit',
    'calendars/read-told',
    'considerations/add-consideration',
    'considerations/record-event',
  ],
  'a job that shows nobody anything; what it mails is held when it is to leave': [
    'notices/remind',
    'notices/send-place-released',
    'outbox/purge-letters',
    'outbox/read-news',
    'outbox/record-bounce',
    'outbox/record-delivery',
    'outbox/verify-news',
    'reservations/purge-contacts',
    'tasks/purge-tasks',
    'considerations/purge-considerations',
    'tasks/add-seal-task',
    'slots/read-counted',
  ],
  'counts what staff did, and names no visit': ['traces/read-review'],
  'writes new people, whom nobody can have protected': ['residents/issue'],
  'totals of the whole city that no filter narrows, and that must be true before something is erased or forbidden':
    ['fields/read-use', 'settings/purge-people', 'settings/read-people'],
  'a mail that staff write to themselves': ['templates/send-test'],
} as const

export const openRows: Record<string, string> = Object.fromEntries(
  Object.entries(why).flatMap(([reason, files]) => files.map((file) => [`lib/${file}.ts`, reason])),
)
