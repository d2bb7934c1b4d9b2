import { plainDigits } from '#lib/digits.ts'
import { type Day, isDay } from '#lib/time.ts'

/** Dates as they are written at a Japanese counter, by 西暦 and by 和暦. Pure. */

type Era = { name: string; letter: string; firstDay: Day }

/** The eras with their first days (元号を改める政令). Their place in this order, counted from the oldest, is their code. */
const eras: readonly Era[] = [
  { name: '明治', letter: 'M', firstDay: '1868-01-25' },
  { name: '大正', letter: 'T', firstDay: '1912-07-30' },
  { name: '昭和', letter: 'S', firstDay: '1926-12-25' },
  { name: '平成', letter: 'H', firstDay: '1989-01-08' },
  { name: '令和', letter: 'R', firstDay: '2019-05-01' },
]

/** The first day of the solar calendar (明治5年太政官布告第337号): what is written of earlier days is not computed. */
const EARLIEST: Day = '1873-01-01'

/**
 * The day somebody typed, or null when it is none: `2026年5月6日`, `2026/5/6`, `20260506`, `令和8年5月6日`, `令8.5.6`, `R8.5.6`,
 * `R080506`, `5-08-05-06` (era code). A year beyond the end of its era, as in 平成31年5月1日, means the same year still.
 */
export function readDate(text: string): Day | null {
  const typed = plainDigits(text)
    .toUpperCase()
    .trim()
    .replace(/\s*(生まれ|生)?$/, '')
  const day = readWestern(typed) ?? readWareki(typed) ?? ''
  return isDay(day) && day >= EARLIEST ? day : null
}

const GAP = '\\s*[年月/.\\-−ー‐・,\\s]\\s*'
const REST = `(\\d{1,2})${GAP}(\\d{1,2})\\s*日?`
const WESTERN = new RegExp(`^(?:西暦)?\\s*(\\d{4})${GAP}${REST}$`)
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const NAMED = new RegExp(`^(明治?|大正?|昭和?|平成?|令和?|[MTSHR])[.\\s]*(元|\\d{1,3})${GAP}${REST}$`)
const CODED = new RegExp(`^([1-5])${GAP}(\\d{2})${GAP}${REST}$`)
const COMPACT_ERA = /^([MTSHR1-5])(\d{2})(\d{2})(\d{2})$/

function readWestern(typed: string): Day | undefined {
  const [, year, month, date] = WESTERN.exec(typed) ?? COMPACT.exec(typed) ?? []
  return year && dayFrom(year, month, date)
}

function readWareki(typed: string): Day | undefined {
  const [, sign, year, month, date] = NAMED.exec(typed) ?? CODED.exec(typed) ?? COMPACT_ERA.exec(typed) ?? []
  const era =
    sign && eras.find(({ name, letter }, index) => [name, name[0], letter, `${index + 1}`].includes(sign))
  const count = year === '元' ? 1 : Number(year)
  if (!era || count < 1) return undefined
  return dayFrom(`${Number(era.firstDay.slice(0, 4)) + count - 1}`, month, date)
}

const dayFrom = (year: string, month = '', date = ''): Day =>
  [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-')

/** The era of a day and the year in it, 1 being 元年. */
export function eraYearOf(day: Day): { name: string; year: number } {
  const era = eras.findLast(({ firstDay }) => firstDay <= day)
  if (!era || day < EARLIEST) throw new Error('there is no 和暦 to compute before 1873')
  return { name: era.name, year: Number(day.slice(0, 4)) - Number(era.firstDay.slice(0, 4)) + 1 }
}
