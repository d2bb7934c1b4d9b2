import { eq } from 'drizzle-orm'
import { residentEvents, residents } from '#db/schema/residents.ts'
import { signedIn } from '#db/signed-in.ts'
import { type Resident, traceOf } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'

/** Changes the language that a resident is written to in. */
export async function changeLanguage(resident: Resident, locale: Locale, now: Date): Promise<void> {
  const { residentId } = resident
  await signedIn(resident, async (tx) => {
    await tx.update(residents).set({ locale }).where(eq(residents.id, residentId))
    await tx
      .insert(residentEvents)
      .values({ residentId, kind: 'language_changed', ...traceOf(resident), at: now })
  })
}
