import { asc, eq, isNotNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { inquiries, inquiryEvents } from '#db/schema/inquiries.ts'
import { residents } from '#db/schema/residents.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { nationalHoliday } from '#lib/calendar.ts'
import { changesBetween, type InquiryState, type InquiryValues, searchedText } from '#lib/inquiries/rules.ts'
import { addDays, addMinutes, type Day, dayOf, daysBetween, instantOf, weekdayOf } from '#lib/time.ts'
import type { DemoVisit } from './history.ts'
import { type DemoTalk, talks } from './inquiries.ts'
import { type Chance, chanceFrom } from './random.ts'
import { numberOfProtected } from './residents.ts'

/** Two months of what was asked on the phone and at the counters, the newest still to be done. */
const DAYS = 62
const BATCH = 500

type People = { clerk: string; agent: string; residents: string[] }

/** The inquiries of ひばり市, each with the event that wrote it. */
export async function writeInquiries(tx: Connection, visits: readonly DemoVisit[], now: Date): Promise<void> {
  const chance = chanceFrom(6)
  const people = await peopleOf(tx)
  const today = dayOf(now)
  const rows = daysBetween(addDays(today, -DAYS), today)
    .flatMap((day) => momentsOf(day, chance))
    .filter((moment) => moment < now)
    .map((moment) => aTalk(moment, { people, visits, today, chance }))
  for (let first = 0; first < rows.length; first += BATCH) {
    const batch = rows.slice(first, first + BATCH)
    const written = await tx
      .insert(inquiries)
      .values(
        batch.map((row) => ({
          ...row,
          searched: searchedText(row),
          createdAt: addMinutes(row.receivedAt, 8),
        })),
      )
      .returning()
    await tx.insert(inquiryEvents).values(
      written.map((row) => ({
        inquiryId: row.id,
        kind: 'written' as const,
        changes: changesBetween({}, row),
        staffId: row.counterId === null ? people.agent : people.clerk,
        at: row.createdAt,
      })),
    )
  }
}

async function peopleOf(tx: Connection): Promise<People> {
  const held = await tx
    .select({ id: staff.id, role: staffRoles.roleId })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .orderBy(asc(staff.loginId))
  const known = await tx
    .select({ id: residents.id, number: residents.number })
    .from(residents)
    .where(isNotNull(residents.activatedAt))
    .orderBy(asc(residents.number))
  const idOf = (role: string) => held.find((person) => person.role === role)?.id ?? ''
  return {
    clerk: idOf('clerk'),
    agent: idOf('call_centre'),
    residents: known.filter(({ number }) => number !== numberOfProtected).map(({ id }) => id),
  }
}

/** Nothing while everything is closed; on weekdays more than on Saturdays, on Mondays most; most just after opening and after lunch. */
function momentsOf(day: Day, chance: Chance): Date[] {
  const weekday = weekdayOf(day)
  if (weekday === 0 || nationalHoliday(day)) return []
  const most = { 1: 11, 6: 3 }[weekday] ?? 7
  return Array.from({ length: chance.between(1, most) }, () => {
    const hour = chance.pick(
      [8, 9, 10, 11, 12, 13, 14, 15, 16].map((each) => [each, hourly[each] ?? 1] as const),
    )
    return addMinutes(instantOf(day, '00:00'), hour * 60 + chance.between(hour === 8 ? 30 : 0, 59))
  }).toSorted((one, other) => one.getTime() - other.getTime())
}

const hourly: Record<number, number> = { 8: 3, 9: 6, 10: 5, 11: 4, 12: 2, 13: 5, 14: 4, 15: 3, 16: 3 }

type Setting = { people: People; visits: readonly DemoVisit[]; today: Day; chance: Chance }

function aTalk(receivedAt: Date, { people, visits, today, chance }: Setting): InquiryValues {
  const talk = chance.pick(talks.map((each) => [each, each.weight] as const))
  const isCall = chance.happens(0.75)
  const writer = isCall ? people.agent : people.clerk
  const age = daysBetween(dayOf(receivedAt), today).length - 1
  const state = stateOf(age, chance)
  const isDone = state === 'answered' || state === 'closed'
  const residentId = chance.happens(0.35) ? chance.pick(people.residents.map((id) => [id, 1] as const)) : null
  return {
    ...askedOf(talk),
    asker: residentId ? 'resident' : chance.pick([['unknown', 3] as const, ['anonymous', 2] as const]),
    residentId,
    reservationId: residentId ? null : visitOf(talk, visits, chance),
    receivedAt,
    counterId: isCall ? null : 'city-hall',
    channel: isCall
      ? 'phone'
      : chance.pick([['counter', 8] as const, ['mail', 2] as const, ['letter', 1] as const]),
    contact: state === 'waiting' ? '03-0000-0199 午後に折り返す' : '',
    answer: isDone ? talk.answer : '',
    minutes: isDone ? talk.minutes + chance.between(-2, 6) : null,
    state,
    assigneeId: state === 'open' && chance.happens(0.5) ? null : writer,
    dueOn: isDone ? null : addDays(dayOf(receivedAt), chance.between(1, 3)),
  }
}

/** Some who ask about their booking say its number. */
function visitOf({ categories }: DemoTalk, visits: readonly DemoVisit[], chance: Chance): string | null {
  if (!categories.includes('booking') || visits.length === 0 || !chance.happens(0.4)) return null
  return visits[chance.between(0, visits.length - 1)]?.id ?? null
}

const askedOf = ({ kind, categories, question }: DemoTalk) => ({
  kind,
  categories: [...categories],
  question,
})

/** What came in the last days may wait still; the rest is done. */
function stateOf(age: number, chance: Chance): InquiryState {
  if (age <= 5 && chance.happens(0.4)) return chance.pick([['open', 2] as const, ['waiting', 3] as const])
  return age > 20 || chance.happens(0.4) ? 'closed' : 'answered'
}
