import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { calendarDrafts } from '#db/schema/changes.ts'
import { counters, specialOpenings } from '#db/schema/counters.ts'
import { staff } from '#db/schema/staff.ts'
import type { Day } from '#lib/time.ts'

/** Changes of the calendar that wait for somebody in the served city. */

/** A counter that residents do not see and that never opened, for a journey of its own. Answers its id and name. */
export async function aClosedCounter(): Promise<{ id: string; name: string }> {
  const mark = randomUUID().slice(0, 6)
  const [id, name] = [`closed-${mark}`, `ためしの分室${mark}`]
  const empty = { ja: '' }
  await database()
    .insert(counters)
    .values({
      id,
      name: { ja: name, en: name },
      address: empty,
      directions: empty,
      phone: '',
      isPublic: false,
    })
  return { id, name }
}

/** A draft of the administrator that would open a counter specially on one day: an hour, two lanes. */
export async function aDraftToOpen(counterId: string, day: Day): Promise<string> {
  const after = {
    id: randomUUID() as string,
    counterId,
    ...{ firstDay: day, lastDay: day, weekdays: null, opens: '09:00', closes: '10:00' },
    ...{ slotMinutes: 15, lanes: 2, reason: { ja: 'ためしの開庁' } },
  }
  const [admin] = await database().select().from(staff).where(eq(staff.loginId, 'admin'))
  const [draft] = await database()
    .insert(calendarDrafts)
    .values({
      madeBy: admin?.id ?? '',
      kind: 'special_opening_saved',
      backTo: '/staff/settings',
      changes: [{ thing: 'special_opening', thingId: after.id, before: null, after }],
    })
    .returning({ id: calendarDrafts.id })
  return draft?.id ?? ''
}

/** Whether a counter opens specially at all. */
export const opensSpecially = async (counterId: string): Promise<boolean> =>
  (await database().$count(specialOpenings, eq(specialOpenings.counterId, counterId))) > 0
