import { decode, encode, type JWT } from 'next-auth/jwt'
import type { z } from 'zod'
import { env } from '#lib/env.ts'
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
  const secret = () => `${name}:${env().AUTH_SECRET}`
  return {
    async keep(value: JWT, path = '/'): Promise<void> {
      const token = await encode({ secret: secret(), maxAge: seconds, token: value })
      if (token.length > MOST_OCTETS) return
      const options = await cookieOptions(seconds, path)
      ;(await cookies()).set(name, token, options)
    },
    async read(): Promise<z.output<Schema> | null> {
      const token = (await cookies()).get(name)?.value
      const opened = token && (await decode({ secret: secret(), token }).catch(() => null))
      return schema.safeParse(opened).data ?? null
    },
    async forget(path = '/'): Promise<void> {
      ;(await cookies()).delete({ name, path })
    },
  }
}
