import { setTimeout as wait } from 'node:timers/promises'
import type { StaffMember } from '#lib/actor.ts'
import { currentTime } from '#lib/clock.ts'
import { log } from '#lib/log.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may, type Permission } from '#lib/staff/access.ts'
import { watchSession } from '#lib/staff/keep-session.ts'

/** Often enough for proxies that end what is silent for half a minute, and for a screen to notice a dead line. */
const BEAT_MS = 15_000

/** How soon a browser whose line broke comes again. */
const AGAIN_MS = 2_000

type Source = (tell: () => void) => () => void

/**
 * An answer that goes on until the browser leaves or the session of this person ends (server-sent events): `look` when
 * there is something new to look at, and `beat` while there is not. It carries no data of anybody.
 */
export function eventStream(
  request: Request,
  staff: StaffMember,
  permission: Permission,
  source: Source,
): Response {
  const text = new TextEncoder()
  const left = new AbortController()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: string) => {
        if (!left.signal.aborted) controller.enqueue(text.encode(event))
      }
      send(`retry: ${AGAIN_MS}\n\n`)
      const stop = source(() => send('event: look\ndata:\n\n'))
      left.signal.addEventListener('abort', stop, { once: true })
      request.signal.addEventListener('abort', () => left.abort(), { once: true })
      beatWhileOpen(staff, permission, () => send('event: beat\ndata:\n\n'), left.signal)
        .catch((err) =>
          log().error({ err, staffId: staff.staffId }, 'the session of an event stream was not checked'),
        )
        .finally(() => {
          if (!left.signal.aborted) controller.close()
          left.abort()
        })
    },
    cancel: () => left.abort(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Packing would keep what is said until there is enough of it, and so would a proxy that collects answers.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

async function beatWhileOpen(
  staff: StaffMember,
  permission: Permission,
  beat: () => void,
  left: AbortSignal,
): Promise<void> {
  while (!left.aborted) {
    await wait(BEAT_MS, null, { signal: left, ref: false }).catch(() => null)
    if (left.aborted) return
    const holder = await watchSession(staff, currentTime(), await citySettings())
    if (!holder || holder.step !== null || !may(holder, permission)) return
    beat()
  }
}
