import { requireStaff } from '#lib/auth/require-staff.ts'
import { progressQuery } from '#lib/stranded/input.ts'
import { handledSince } from '#lib/stranded/queries.ts'

/** For how many people somebody has done an act since their page was opened: what its bar shows while it lasts. */
export async function GET(request: Request): Promise<Response> {
  const staff = await requireStaff('stranded.handle')
  const { since } = progressQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(
    { done: await handledSince(staff, since) },
    { headers: { 'cache-control': 'no-store' } },
  )
}
