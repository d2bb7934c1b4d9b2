import { eq, notInArray } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { settings } from '#db/schema/settings.ts'
import { systemJob } from '#lib/auth/system-job.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import { countersOfCity } from './counters.ts'
import { residentToTry } from './residents.ts'
import { type DemoPerson, staffOfCity } from './staff.ts'
import { writeStops } from './stops.ts'
import { writeCity } from './write-city.ts'
import { writeStaff } from './write-staff.ts'
import { writeVisits } from './write-visits.ts'

/** What somebody needs to look around in the demo. */
export type DemoCity = {
  signIns: readonly DemoPerson[]
  resident: { number: string; password: string }
}

const MARK = 'demoCity'
const PAST_DAYS = 14

/**
 * Puts ひばり市 into the database with two weeks behind it and two months ahead, unless it is there already. What was
 * begun and interrupted is finished by the next try. A database that holds another city is left alone.
 */
export async function loadDemoCity(now: Date): Promise<DemoCity> {
  await ((await isLoaded()) ? writeStaff(now) : load(now))
  return {
    signIns: staffOfCity,
    resident: residentToTry,
  }
}

async function load(now: Date): Promise<void> {
  await refuseAnotherCity()
  await writeCity(now)
  forgetRemembered()
  await generateSlots(systemJob('demo-city'), now, instantOf(addDays(dayOf(now), -PAST_DAYS), '00:00'))
  await database().transaction(async (tx) => {
    // The mark is written with the visits: who was faster has it, and the slower one leaves all as it is.
    const marked = await tx
      .insert(settings)
      .values({ key: MARK, value: { loadedAt: now }, updatedAt: now })
      .onConflictDoNothing()
      .returning({ key: settings.key })
    if (marked.length === 1) {
      await writeVisits(tx, now)
      await writeStops(tx, now)
    }
  })
  forgetRemembered()
}

async function isLoaded(): Promise<boolean> {
  const marks = await database().select({ key: settings.key }).from(settings).where(eq(settings.key, MARK))
  return marks.length === 1
}

async function refuseAnotherCity(): Promise<void> {
  const own = countersOfCity.map(({ id }) => id)
  const others = await database()
    .select({ id: counters.id })
    .from(counters)
    .where(notInArray(counters.id, own))
    .limit(1)
  if (others.length > 0)
    throw new Error('This database holds another city; the demo city needs one of its own.')
}
