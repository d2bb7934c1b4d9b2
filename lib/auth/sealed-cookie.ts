import { z } from 'zod'
import { sealForBrowser, unsealFromBrowser } from '#lib/sealing.ts'
import { cookies } from './request.ts'
import { cookieOptions } from './visitor.ts'

/** Browsers keep cookies of 4096 octets. */
const MOST_OCTETS = 3800

/**
 * Something that one browser keeps for us, sealed for a time: it can be neither read nor changed there. Each name has a
 * key of its own, so that no other token of this application is taken for it. `keep` keeps nothing that is too long for
 * a browser; `read` gives null for what is missing, over, or was not sealed here for this name.
 */
export function sealedCookie<Schema extends z.ZodType>(name: string, seconds: number, schema: Schema) {
  const purpose = `cookie:${name}`
  return {
    async keep(value: z.input<Schema>, path = '/'): Promise<void> {
      const until = Date.now() + seconds * 1000
      const token = sealForBrowser(purpose, JSON.stringify({ until, value }))
      if (token.length > MOST_OCTETS) return
      const options = await cookieOptions(seconds, path)
      ;(await cookies()).set(name, token, options)
    },
    async read(): Promise<z.output<Schema> | null> {
      const token = (await cookies()).get(name)
      const opened = token === undefined ? null : unsealed(purpose, token)
      return opened && opened.until > Date.now() ? (schema.safeParse(opened.value).data ?? null) : null
    },
    async forget(path = '/'): Promise<void> {
      ;(await cookies()).forget(name, path)
    },
  }
}

const kept = z.object({ until: z.number(), value: z.unknown() })

/** A browser sends anything: null for what was not sealed here for this purpose. */
function unsealed(purpose: string, token: string): z.output<typeof kept> | null {
  try {
    return kept.parse(JSON.parse(unsealFromBrowser(purpose, token)))
  } catch {
    return null
  }
}
