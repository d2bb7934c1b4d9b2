import { openToAll } from '#lib/auth/open-to-all.ts'
import { databaseAnswers } from '#lib/health.ts'

export const dynamic = 'force-dynamic'

/** For monitors and load balancers: 200 only while the database answers. */
export async function GET(): Promise<Response> {
  openToAll()
  const isUp = await databaseAnswers()
  return Response.json(
    { status: isUp ? 'ok' : 'unavailable' },
    { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
