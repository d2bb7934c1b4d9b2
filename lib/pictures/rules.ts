import type { Shares } from '#lib/calendar.ts'
import type { Clock } from '#lib/time.ts'

/** 受付枠の絵: the lanes of a counter over the times of a day, as they are painted, typed into a table, or sent as one. Pure. */

/** Who may take a lane at a time, in the order in which the lanes of a slot are shared out; the last: nobody. */
export const paints = ['shared', 'web', 'phone', 'walk_in', 'closed'] as const

export type Paint = (typeof paints)[number]

/** A time of a day with its lanes; without any it is closed. */
export type PictureTime = Shares & { opens: Clock; closes: Clock }

/** A day of a counter: its times in order, none overlapping another. */
export type Picture = readonly PictureTime[]

/** Why what was painted cannot be saved: a key under `pictures.refusal`. */
export type PictureRefusal =
  | 'changed_meanwhile'
  | 'past_day'
  | 'day_closed'
  | 'not_possible'
  | 'nothing_changed'

/** The numbers of a time in a table, in the order of its columns. */
export const numberColumns = ['lanes', 'webLanes', 'phoneLanes', 'walkInLanes'] as const

export type NumberColumn = (typeof numberColumns)[number]

/** The field of a number: `lanes-09:00`. */
export const numberName = (column: NumberColumn, opens: Clock): string => `${column}-${opens}`

/** What the form of a picture asks beside it: for which days and counters it is meant, and why. */
export const applyNames = ['apply', 'days', 'until', 'weekdays', 'counters', 'reason'] as const

/** As many times of a day as a table shows at once: what a form of them sends stays well below what a server takes. */
const TIMES_OF_PART = 48

/** The times of one part of a day, from 0. */
export const partOf = (picture: Picture, part: number): Picture =>
  picture.slice(part * TIMES_OF_PART, (part + 1) * TIMES_OF_PART)

/** From when until when each part of a day is. */
export const partsOf = (picture: Picture): { opens: Clock; closes: Clock }[] =>
  Array.from({ length: Math.ceil(picture.length / TIMES_OF_PART) }, (_, part) => partOf(picture, part)).map(
    (shown) => ({ opens: shown[0]?.opens ?? '', closes: shown.at(-1)?.closes ?? '' }),
  )

type Span = { opens: Clock; closes: Clock }

const isIn = (span: Span, time: Span): boolean => span.opens <= time.opens && time.closes <= span.closes

/** Whether any time of a day lies in a span. */
export const isSpanOf = (picture: Picture, span: Span): boolean => picture.some((time) => isIn(span, time))

/** A day with the same numbers at all times that lie in a span. */
export const filled = (picture: Picture, { opens, closes, ...shares }: PictureTime): Picture =>
  picture.map((time) => (isIn({ opens, closes }, time) ? { ...time, ...shares } : time))

/** A day with the numbers of another at the times that both have. */
export const takenOver = (picture: Picture, other: Picture): Picture =>
  picture.map((time) => {
    const same = other.find(({ opens, closes }) => opens === time.opens && closes === time.closes)
    return same ?? time
  })

/** A day with the numbers of one of its times at all later ones. */
export function copiedDown(picture: Picture, opens: Clock): Picture {
  const source = picture.find((time) => time.opens === opens)
  return source ? filled(picture, { ...source, closes: '24:00' }) : picture
}

/** As long as a picture of a whole day in slots of five minutes can be, each other than the one before. */
export const MOST_LETTERS = 8000

/** As many lanes as a counter may have. */
export const MOST_LANES = 60

export const closedShares: Shares = { lanes: 0, webLanes: 0, phoneLanes: 0, walkInLanes: 0 }

/** The lanes of a time one by one, as many as the picture is high: those open to all first, the closed ones last. */
export function paintsOf({ lanes, webLanes, phoneLanes, walkInLanes }: Shares, height: number): Paint[] {
  const open = Math.min(lanes, height)
  const toAll = Math.max(0, open - webLanes - phoneLanes - walkInLanes)
  const ordered = [
    ...times<Paint>(toAll, 'shared'),
    ...times<Paint>(webLanes, 'web'),
    ...times<Paint>(phoneLanes, 'phone'),
    ...times<Paint>(walkInLanes, 'walk_in'),
  ]
  return [...ordered, ...times<Paint>(height, 'closed')].slice(0, height)
}

const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value)

/** How many lanes of each kind were painted; which of them were is of no matter. */
export function sharesOf(column: readonly Paint[]): Shares {
  const count = (paint: Paint) => column.filter((each) => each === paint).length
  return {
    lanes: column.length - count('closed'),
    webLanes: count('web'),
    phoneLanes: count('phone'),
    walkInLanes: count('walk_in'),
  }
}

/** Shares as text, `3/0/1/0`: all lanes, web, phone, walk-in. */
export const sharesText = ({ lanes, webLanes, phoneLanes, walkInLanes }: Shares): string =>
  [lanes, webLanes, phoneLanes, walkInLanes].join('/')

export const isSameShares = (one: Shares, other: Shares): boolean => sharesText(one) === sharesText(other)

/**
 * A picture as one line of text, what a form or an address carries: a stretch of alike times each,
 * `09:00-12:00/15=3/0/1/0` for slots of a quarter of an hour with three lanes, one of them by phone.
 */
export const pictureText = (picture: Picture): string =>
  stretchesOf(picture)
    .map(({ opens, closes, minutes, shares }) => `${opens}-${closes}/${minutes}=${sharesText(shares)}`)
    .join(' ')

/** Times in a row that are alike. */
export type Stretch = { opens: Clock; closes: Clock; minutes: number; shares: Shares }

export function stretchesOf(picture: Picture): Stretch[] {
  const stretches: Stretch[] = []
  for (const time of picture) {
    const { opens, closes, lanes, webLanes, phoneLanes, walkInLanes } = time
    const minutes = minutesBetween(opens, closes)
    const last = stretches.at(-1)
    if (last && last.closes === opens && last.minutes === minutes && isSameShares(last.shares, time))
      last.closes = closes
    else stretches.push({ opens, closes, minutes, shares: { lanes, webLanes, phoneLanes, walkInLanes } })
  }
  return stretches
}

const minuteOf = (clock: Clock): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

const minutesBetween = (opens: Clock, closes: Clock): number => minuteOf(closes) - minuteOf(opens)

const clockAt = (minute: number): Clock =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The times from one to another, each so long; what is left at the end is too short for one. */
export function timesBetween(
  opens: Clock,
  closes: Clock,
  minutes: number,
): { opens: Clock; closes: Clock }[] {
  const count = Math.max(0, Math.floor(minutesBetween(opens, closes) / minutes))
  return Array.from({ length: count }, (_, index) => {
    const starts = minuteOf(opens) + index * minutes
    return { opens: clockAt(starts), closes: clockAt(starts + minutes) }
  })
}

const STRETCH =
  /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)\/(\d{1,4})=(\d{1,2})\/(\d{1,2})\/(\d{1,2})\/(\d{1,2})$/

/** The picture in such a line, or null where it is none. */
export function readPicture(text: string): Picture | null {
  const parts = text.split(' ').filter((part) => part !== '')
  const read = parts.map((part): Picture => {
    const [, opens = '', closes = '', ...counts] = STRETCH.exec(part) ?? []
    const [minutes = 0, lanes = 0, webLanes = 0, phoneLanes = 0, walkInLanes = 0] = counts.map(Number)
    if (minutes < 1) return []
    return timesBetween(opens, closes, minutes).map((time) => ({
      ...time,
      lanes,
      webLanes,
      phoneLanes,
      walkInLanes,
    }))
  })
  const picture = read.flat()
  return read.every(({ length }) => length > 0) && isPicture(picture) ? picture : null
}

/** Whether the times follow one another and no more lanes are given away than there are. */
export const isPicture = (picture: Picture): boolean =>
  picture.every(
    (time, index) =>
      time.opens < time.closes &&
      time.opens >= (picture[index - 1]?.closes ?? '00:00') &&
      time.lanes <= MOST_LANES &&
      time.webLanes + time.phoneLanes + time.walkInLanes <= time.lanes,
  )

/** Whether residents and office would meet the same day: what is closed is the same as what is not there. */
export const isSamePicture = (one: Picture, other: Picture): boolean =>
  pictureText(openTimes(one)) === pictureText(openTimes(other))

export const openTimes = (picture: Picture): Picture => picture.filter(({ lanes }) => lanes > 0)
