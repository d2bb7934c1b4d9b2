/** The settings a form edits, in the groups they stand in. The rules of booking have a page of their own. */
export const settingGroups = {
  city: ['cityName', 'cityPhone', 'callCentreHours'],
  booking: ['bookingMode', 'residentData', 'noticeSignIn', 'email', 'emailCodeMinutes', 'mailsAccessKey'],
  notices: ['reminderDays', 'reminderClock'],
  desk: ['lateMinutes', 'earlyMinutes'],
  no_shows: [
    ...(['noShowMinutes', 'missedMail', 'missedMost', 'missedDays'] as const),
    ...(['missedAct', 'missedRefuseDays', 'strandedCloseDays'] as const),
  ],
  keeping: ['contactRetentionDays', 'inquiryRetentionDays'],
  traces: ['traceDaysViews', 'traceDaysFiles', 'traceDaysSignIns', 'traceDaysChanges', 'traceRowsAlone'],
  signing_in: ['staffSessionHours', 'staffIdleMinutes'],
} as const

export type SettingGroup = keyof typeof settingGroups

export const groupNames = Object.keys(settingGroups) as SettingGroup[]

export type EditableSetting = (typeof settingGroups)[SettingGroup][number]

/** How a setting is typed. Limits are those of `citySettings`, so that a mistake is told at its field. */
export type Control =
  | { kind: 'words' }
  | { kind: 'line'; most: number }
  | { kind: 'number'; least: number; most: number }
  | { kind: 'clock' }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'switch' }
  | { kind: 'numbers'; least: number; most: number; count: number }

const number = (least: number, most: number): Control => ({ kind: 'number', least, most })

export const controls: Record<EditableSetting, Control> = {
  cityName: { kind: 'words' },
  cityPhone: { kind: 'line', most: 30 },
  callCentreHours: { kind: 'words' },
  bookingMode: { kind: 'choice', values: ['access_key', 'accounts', 'both'] },
  residentData: { kind: 'choice', values: ['none', 'stored'] },
  noticeSignIn: { kind: 'switch' },
  email: { kind: 'choice', values: ['no', 'optional', 'required'] },
  emailCodeMinutes: number(5, 24 * 60),
  mailsAccessKey: { kind: 'switch' },
  reminderDays: { kind: 'numbers', least: 1, most: 30, count: 3 },
  reminderClock: { kind: 'clock' },
  lateMinutes: number(0, 120),
  earlyMinutes: number(0, 120),
  noShowMinutes: number(0, 720),
  missedMail: { kind: 'switch' },
  missedMost: number(0, 20),
  missedDays: number(1, 400),
  missedAct: { kind: 'choice', values: ['tell', 'refuse'] },
  missedRefuseDays: number(1, 365),
  strandedCloseDays: number(1, 90),
  contactRetentionDays: number(0, 400),
  inquiryRetentionDays: number(30, 3660),
  traceDaysViews: number(90, 3660),
  traceDaysFiles: number(90, 3660),
  traceDaysSignIns: number(90, 3660),
  traceDaysChanges: number(90, 3660),
  traceRowsAlone: number(0, 100_000),
  staffSessionHours: number(1, 24),
  staffIdleMinutes: number(5, 240),
}

export type SaveRefusal = 'changed_meanwhile' | 'data_stored' | 'notice_needs_data'

/** Settings that contradict one another: a birthday that is not kept signs nobody in. */
export const isContradiction = (settings: {
  residentData: 'none' | 'stored'
  noticeSignIn: boolean
}): boolean => settings.noticeSignIn && settings.residentData === 'none'

/** Pages whose whole text the city may write itself. */
export const editablePages = ['privacy', 'help'] as const

export type EditablePage = (typeof editablePages)[number]

/** Why the text of a page is not changed: the shipped one stands already, or somebody was faster. */
export type PageRefusal = 'is_shipped' | 'changed_meanwhile'
