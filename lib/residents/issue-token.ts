import { and, eq, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { residentTokens } from '#db/schema/residents.ts'
import { newTypedCode, tokenHash } from '#lib/ids.ts'

type Wish = Pick<typeof residentTokens.$inferInsert, 'residentId' | 'purpose' | 'email' | 'expiresAt'>

/**
 * A new one-time code for a resident, for the verbs of this domain; the database keeps its fingerprint. Codes for the
 * same purpose that were not used yet count no more.
 */
export async function issueToken(
  tx: Connection,
  wish: Wish,
  now: Date,
): Promise<{ code: string; tokenId: string }> {
  await tx
    .update(residentTokens)
    .set({ usedAt: now })
    .where(
      and(
        eq(residentTokens.residentId, wish.residentId),
        eq(residentTokens.purpose, wish.purpose),
        isNull(residentTokens.usedAt),
      ),
    )
  const code = newTypedCode()
  const [token] = await tx
    .insert(residentTokens)
    .values({ ...wish, tokenHash: tokenHash(code), createdAt: now })
    .returning({ id: residentTokens.id })
  if (!token) throw new Error('the new code was not answered')
  return { code, tokenId: token.id }
}
