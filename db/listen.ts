import postgres from 'postgres'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'

/** What is heard on a channel; `null` when something may have been missed, since the connection is new. */
export type Hear = (told: string | null) => void

type Listener = { hears: Set<Hear>; stop: () => Promise<void> }

// One connection a process and channel, also when a development server loads this file again.
const shared = globalThis as { madoguchiListeners?: Map<string, Listener> }

/**
 * Hears what transactions tell with `pg_notify`, whichever process made them, over one connection however many hear. The
 * driver connects anew when the connection breaks, waiting longer each time; all who hear are then told to look again.
 * Answers with the way to stop. Behind a pooler that lends connections by transaction nothing is heard.
 */
export function listen(channel: string, hear: Hear): () => void {
  shared.madoguchiListeners ??= new Map()
  const open = shared.madoguchiListeners.get(channel) ?? openListener(channel)
  shared.madoguchiListeners.set(channel, open)
  open.hears.add(hear)
  return () => {
    open.hears.delete(hear)
  }
}

function openListener(channel: string): Listener {
  const hears = new Set<Hear>()
  const tell: Hear = (told) => {
    for (const hear of hears) hear(told)
  }
  const client = postgres(env().DATABASE_URL, {
    max: 1,
    connection: { application_name: 'madoguchi-listener' },
    onnotice: () => undefined,
  })
  client
    .listen(channel, tell, () => tell(null))
    .catch((error: unknown) => log().warn({ err: error, channel }, 'not listening yet, trying again'))
  return { hears, stop: () => client.end({ timeout: 1 }) }
}

/** Ends the connections when the process stops. */
export async function stopListening(): Promise<void> {
  const open = [...(shared.madoguchiListeners?.values() ?? [])]
  shared.madoguchiListeners = undefined
  await Promise.all(open.map(({ stop }) => stop()))
}
