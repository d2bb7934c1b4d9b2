import type { AccessKeyHolder, Visitor } from '#lib/actor.ts'
import { fingerprint } from '#lib/ids.ts'
import { Problem } from '#lib/problems.ts'
import { lookupInput } from '#lib/reservations/input.ts'
import { openReservation } from '#lib/reservations/open.ts'
import type { Asked } from './api-input.ts'
import { bearerOf, challenge } from './api-key.ts'

/**
 * The gate of one reservation in the API: its access key is shown as bearer. A wrong key, a number that does not exist
 * and one that cannot exist are answered alike.
 */
export async function requireKeyHolder(request: Asked, number: string): Promise<AccessKeyHolder> {
  const headers = challenge('reservation')
  const key = bearerOf(request.headers)
  if (!key) throw new Problem('key_missing', { headers })
  const shown = lookupInput.safeParse({ number, accessKey: key })
  if (!shown.success) throw new Problem('wrong_key', { headers })
  const opened = await openReservation(callerOf(request), shown.data)
  if (!opened.ok)
    throw new Problem(opened.reason, {
      headers: 'waitSeconds' in opened ? { 'retry-after': String(opened.waitSeconds) } : headers,
    })
  const { reservationId, keyHash } = opened.value
  return { kind: 'access_key', reservationId, keyHash } as AccessKeyHolder
}

/** The server has made this header true before anybody reads it. */
const callerOf = (request: Asked): Visitor =>
  ({
    kind: 'visitor',
    address: fingerprint('address', request.headers.get('x-forwarded-for') ?? ''),
  }) as Visitor
