import { decode, type JWT, type JWTDecodeParams } from 'next-auth/jwt'
import { z } from 'zod'

/** As NextAuth seals: directly under the key of the session, with AES-256-GCM. */
const sealed = z.object({ alg: z.literal('dir'), enc: z.literal('A256GCM') })

/**
 * What a session's cookie says; null for one that was sealed in another way. NextAuth opens whatever fits the length of
 * the key: only the one algorithm that it seals with itself is let through. (OWASP ASVS 5.0, 9.1.2)
 */
export const openToken = async (shown: JWTDecodeParams): Promise<JWT | null> =>
  isSealedAsOurs(shown.token) ? await decode(shown) : null

function isSealedAsOurs(token = ''): boolean {
  const [header = ''] = token.split('.', 1)
  try {
    return sealed.safeParse(JSON.parse(Buffer.from(header, 'base64url').toString())).success
  } catch {
    return false
  }
}
