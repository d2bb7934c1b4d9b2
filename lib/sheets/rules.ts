import type { PictureRefusal } from '#lib/pictures/rules.ts'

/** 表: parts of the calendar that are given out as CSV and taken back. Pure. */

export const sheetKinds = ['opening_rules', 'exceptions', 'slots'] as const

export type SheetKind = (typeof sheetKinds)[number]

/** The four kinds of exceptions, as a table calls them. */
export const exceptionKinds = ['closure', 'exclusion', 'special_opening', 'capacity_change'] as const

export type ExceptionKind = (typeof exceptionKinds)[number]

const lanes = ['lanes', 'webLanes', 'phoneLanes', 'walkInLanes'] as const

/** The columns of each table in their order; `counterName` is for people and is not read back. */
export const sheetColumns = {
  opening_rules: [
    'id',
    'counterId',
    'counterName',
    'weekdays',
    'weeksOfMonth',
    'seasonFrom',
    'seasonUntil',
    'opens',
    'closes',
    'slotMinutes',
    ...lanes,
    'validFrom',
    'validUntil',
    'opensOnHolidays',
  ],
  exceptions: [
    'kind',
    'id',
    'counterId',
    'counterName',
    'firstDay',
    'lastDay',
    'weekdays',
    'opens',
    'closes',
    'slotMinutes',
    ...lanes,
    'reason',
    'reasonEn',
  ],
  slots: ['day', 'counterId', 'counterName', 'opens', 'closes', ...lanes],
} as const satisfies Record<SheetKind, readonly string[]>

export type SheetColumn = (typeof sheetColumns)[SheetKind][number]

/** The text of a row by column. */
export type SheetCells = Partial<Record<SheetColumn, string>>

/** What a cell should have been: a key under `sheets.expected`. */
export const expectations = [
  'column',
  'id',
  'once',
  'counter',
  'counter_or_all',
  'kind',
  'empty',
  'weekdays',
  'weeks',
  'day_of_year',
  'both_or_none',
  'clock',
  'later',
  'minutes',
  'lanes',
  'some_lanes',
  'share',
  'shares',
  'day',
  'last_day',
  'yes_no',
  'reason',
  'apart',
  'future',
  'openable',
] as const

export type Expected = (typeof expectations)[number]

/** What is wrong in a table: the row as a spreadsheet counts it, the column, and what was expected there. */
export type CellProblem = { row: number; column: SheetColumn; expected: Expected }

/** A cell with what is to stand in it instead. */
export type MendedCell = { row: number; column: SheetColumn; text: string }

/** The field of a cell in the form that mends it: `cell-3-opens`. */
export const cellName = ({ row, column }: Pick<MendedCell, 'row' | 'column'>): string =>
  `cell-${row}-${column}`

/** A row that a table would add, change or remove, as its cells were and would be; `row` is absent for what the table leaves out. */
export type Difference = {
  state: 'added' | 'changed' | 'removed'
  row: number | null
  before: SheetCells | null
  after: SheetCells | null
}

/** Why a table is not taken any further: a key under `sheets.refusal`. */
export const importRefusals = [
  'has_problems',
  'changed_meanwhile',
  'past_day',
  'day_closed',
  'not_possible',
  'nothing_changed',
] as const satisfies readonly (PictureRefusal | 'has_problems')[]

export type ImportRefusal = (typeof importRefusals)[number]
