import { z } from 'zod'
import { line, lines, clock as typedClock, wholeNumber } from '#lib/forms/fields.ts'
import { localizedOf, localizedShape } from '#lib/forms/localized.ts'
import { inquiryChoice, inquiryTemplate, shippedChoices } from '#lib/inquiry-choices.ts'
import { dayLists, identityDocuments, keptText as text, visitWork } from '#lib/kept-lists.ts'
import { shippedLocales } from '#lib/locales.ts'
import { hasMyNumber } from '#lib/my-number.ts'
import {
  type Control,
  controls,
  editablePages,
  groupNames,
  type SettingGroup,
  settingGroups,
} from './rules.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const moment = z.iso.datetime({ offset: true })
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const MONTH_MINUTES = 43_200
const minutes = z.number().int().min(0).max(MONTH_MINUTES)

/** Three years, in which who was harmed may ask for damages (民法724条). */
const traceDays = z.number().int().min(90).max(3660).default(1096)

const share = z.number().int().min(0).max(60).default(0)

/**
 * What a city decides, with the value that is shipped. One row of `settings` a field; a field without a row has the
 * shipped value, so a new setting needs no migration.
 */
export const citySettings = z.object({
  cityName: text.default({ ja: '' }),
  /** Whom to call when the web cannot help. Empty: pages leave the line out. */
  cityPhone: z.string().max(30).default(''),
  callCentreHours: text.default({ ja: '' }),
  /** How long a place is kept for somebody who fills in the form, and whether that can be made longer once. */
  holdMinutes: z.number().int().min(1).max(60).default(10),
  holdExtensions: z.number().int().min(0).max(1).default(1),
  /** How many days ahead can be booked; the last of them is released at this time of day. */
  horizonDays: z.number().int().min(1).max(400).default(60),
  releaseClock: clock.default('09:00'),
  /** 当日予約: whether visits of today can be booked, or until which time of day. */
  sameDay: z.union([z.enum(['yes', 'no']), clock]).default('yes'),
  /** 予約の受付期間: before the first and from the second moment on nobody books; absent where there is no such moment. */
  bookableFrom: moment.nullable().default(null),
  bookableUntil: moment.nullable().default(null),
  /** 受付時間: daily hours in which the web takes bookings, also over midnight; all day where both are the same. */
  receptionFrom: clock.default('00:00'),
  receptionUntil: clock.default('00:00'),
  /** The last moment to book, to change and to cancel, in minutes before the start. */
  leadMinutes: minutes.default(60),
  changeCutoffMinutes: minutes.default(60),
  cancelCutoffMinutes: minutes.default(60),
  /** After how long a cancelled place is offered again. */
  cancelledReturnMinutes: minutes.default(0),
  /** Up to which share of free places the mark says that few are left. */
  fewPercent: z.number().int().min(0).max(100).default(30),
  /**
   * 開設時間の初めの値: how long a slot is, how many places it has, and how many of them are only for one way of coming,
   * in an opening rule that is made anew. Those that are there have their own.
   */
  slotMinutes: z.number().int().min(5).max(120).default(15),
  lanes: z.number().int().min(1).max(60).default(1),
  webLanes: share,
  phoneLanes: share,
  walkInLanes: share,
  /** With an access key and no account, with a resident ID, or as each likes. */
  bookingMode: z.enum(['access_key', 'accounts', 'both']).default('access_key'),
  /** 住民情報: whether names, addresses, birthdays and phone numbers are kept at all. */
  residentData: z.enum(['none', 'stored']).default('none'),
  /** Whether a notice number and a birthday sign in, beside ID and password; needs stored birthdays. */
  noticeSignIn: z.boolean().default(false),
  /** Whether residents are asked for an e-mail address, and whether the mail may carry the access key. */
  email: z.enum(['no', 'optional', 'required']).default('optional'),
  /** Where the address is required: how long a place waits for the code that was mailed to it. */
  emailCodeMinutes: z.number().int().min(5).max(1440).default(30),
  /** How many reservations one account or one address may have at a time; 0 is no limit. */
  mostPerAccount: z.number().int().min(0).max(1000).default(0),
  mostPerEmail: z.number().int().min(0).max(1000).default(0),
  /** Visits of so many past days count too; 0 counts only what is still to come. */
  limitPeriodDays: z.number().int().min(0).max(400).default(0),
  /** How many days before a visit reminders are mailed. */
  reminderDays: z.array(z.number().int().min(1).max(30)).max(3).default([1]),
  /** 送る時刻: the time of day from which they are mailed. Shipped: 朝9時, when an office can be called. */
  reminderClock: clock.default('09:00'),
  mailsAccessKey: z.boolean().default(true),
  /** 遅れ・早い来場: after how many minutes of their time who has not come is late, and how many before it is early. */
  lateMinutes: z.number().int().min(0).max(120).default(5),
  earlyMinutes: z.number().int().min(0).max(120).default(10),
  /** 不来場: how many minutes after a counter has closed who has not come is marked, and whether they are written to. */
  noShowMinutes: z.number().int().min(0).max(720).default(30),
  missedMail: z.boolean().default(false),
  /** From how many missed visits within how many days staff are told so; 0 is never. */
  missedMost: z.number().int().min(0).max(20).default(0),
  missedDays: z.number().int().min(1).max(400).default(90),
  /** What follows from so many: staff are told; or the account books nothing online for so many days after the last one. */
  missedAct: z.enum(['tell', 'refuse']).default('tell'),
  missedRefuseDays: z.number().int().min(1).max(365).default(30),
  /** After how many days a visit that the office could not hold, and that nobody saw to, is closed. */
  strandedCloseDays: z.number().int().min(1).max(90).default(7),
  /** 本人確認書類の一覧: documents that count as equally good, by the name that the rules of services call them. */
  identityDocuments,
  visitWork,
  dayLists,
  /** 年末年始: month and day of the first and the last closed day. */
  yearEnd: z.object({ from: dayOfYear, until: dayOfYear }).default({ from: '12-29', until: '01-03' }),
  /**
   * 全国システムの稼働時間: daily hours of the country's systems (住基ネット, card management of J-LIS). What is known is
   * the end: terminals stop at 20:00, so evening openings end at 19:30 (青梅市). The beginning is the office's own.
   */
  nationalHours: z.object({ from: clock, until: clock }).default({ from: '08:00', until: '20:00' }),
  /**
   * 定期保守: days of each month on which those systems stand still, as the n-th weekday and days after it. Shipped: the
   * Sunday after the third Saturday, the maintenance day many cities announce.
   */
  nationalRest: z
    .array(
      z.object({
        nth: z.number().int().min(1).max(5),
        weekday: z.number().int().min(0).max(6),
        daysAfter: z.number().int().min(0).max(6),
      }),
    )
    .max(4)
    .default([{ nth: 3, weekday: 6, daysAfter: 1 }]),
  /** 職員のログイン: after how long everybody signs in anew, and a screen that nobody uses is closed. */
  staffSessionHours: z.number().int().min(1).max(24).default(12),
  staffIdleMinutes: z.number().int().min(5).max(240).default(30),
  /** How long after the visit an e-mail address is kept. */
  contactRetentionDays: z.number().int().min(0).max(400).default(30),
  /** 問合せ: what one can be called, answers that are given often, and how long its texts are kept. */
  inquiryChoices: z.array(inquiryChoice).max(100).default(shippedChoices),
  inquiryTemplates: z.array(inquiryTemplate).max(100).default([]),
  inquiryRetentionDays: z.number().int().min(30).max(3660).default(400),
  /** How long the record of what staff did is kept, by kind; see `lib/traces/rules.ts`. */
  traceDaysViews: traceDays,
  traceDaysFiles: traceDays,
  traceDaysSignIns: traceDays,
  traceDaysChanges: traceDays,
  /** More entries than these leave in one file only after a second person allowed it. */
  traceRowsAlone: z.number().int().min(0).max(100_000).default(1000),
})

export type CitySettings = z.infer<typeof citySettings>

/**
 * What the form of a group sends, field by field, as settings. Words come one field a language, `cityName.ja`; a
 * language left empty is left out, Japanese is needed.
 */
export function groupInput(group: SettingGroup) {
  const fields = settingGroups[group].flatMap((setting) => fieldsOf(setting, controls[setting]))
  return z.object({
    /** The newest change of the group when the form was opened. */
    seen: z.coerce.number().int().min(0).catch(0),
    ...Object.fromEntries(fields),
  })
}

/** The settings of a group from its fields, which the schema above has read. */
export function valuesOf(group: SettingGroup, fields: Record<string, unknown>): Partial<CitySettings> {
  return Object.fromEntries(
    settingGroups[group].map((setting) => [
      setting,
      citySettings.shape[setting].parse(typedValue(setting, controls[setting], fields)),
    ]),
  )
}

function fieldsOf(setting: string, control: Control): [string, z.ZodType][] {
  if (control.kind === 'words')
    return Object.entries(localizedShape(setting, { maxLength: 500, isRequired: true })) as [
      string,
      z.ZodType,
    ][]
  return [[setting, fieldOf(control)]]
}

function fieldOf(control: Exclude<Control, { kind: 'words' }>): z.ZodType {
  switch (control.kind) {
    case 'line':
      return line(control.most)
    case 'number':
      return wholeNumber(control)
    case 'clock':
      return typedClock().refine((typed) => typed !== '', 'required')
    case 'choice':
      return z.enum(control.values, 'choice')
    case 'switch':
      return z.enum(['yes', 'no'], 'choice').transform((chosen) => chosen === 'yes')
    default:
      return line(40)
        .transform((typed) => [
          ...new Set(
            typed
              .normalize('NFKC')
              .split(/[\s,、]+/)
              .filter(Boolean),
          ),
        ])
        .pipe(z.array(wholeNumber(control)).max(control.count, 'too_long'))
  }
}

function typedValue(setting: string, control: Control, fields: Record<string, unknown>): unknown {
  return control.kind === 'words' ? localizedOf(setting, fields) : fields[setting]
}

/** What must be typed before residents' data is deleted: how many people it is about. */
export const eraseInput = z.object({ people: wholeNumber({ least: 0, most: 100_000_000 }) })

/** A group as its address names it. */
export const settingGroup = z.enum(groupNames)

/** What the pages say after an act, by their address. */
export const doneQuery = z.object({ done: z.literal('saved').optional().catch(undefined) })

export const erasedQuery = z.object({ done: z.coerce.number().int().min(0).optional().catch(undefined) })

/** A page and a language as the address of the editor names them. */
export const pageAddress = z.object({ page: z.enum(editablePages), locale: z.enum(shippedLocales) })

const MOST_LETTERS = 15_000

/** The text of a page: Markdown over many lines. */
export const pageInput = z.object({
  intent: z.enum(['save', 'preview'], 'choice'),
  seen: z.coerce.number().int().min(0).catch(0),
  body: lines(MOST_LETTERS).refine((typed) => typed.length > 0, 'required'),
})

/** What goes back to somebody whose text was refused: all of it, without any line that holds a 個人番号. */
export function bodyToMend(typed: string): string {
  const rest = typed
    .slice(0, 2 * MOST_LETTERS)
    .split('\n')
    .filter((each) => !hasMyNumber(each))
    .join('\n')
  return hasMyNumber(rest) ? '' : rest
}

/** The newest change that was shown beside the button which brings the shipped text back. */
export const pageResetInput = pageInput.pick({ seen: true })

/** Which text the editor opens with, and what was just done. */
export const pageQuery = z.object({
  version: z.coerce.number().int().min(1).optional().catch(undefined),
  shipped: z.literal('yes').optional().catch(undefined),
  done: z.enum(['saved', 'reset']).optional().catch(undefined),
})
