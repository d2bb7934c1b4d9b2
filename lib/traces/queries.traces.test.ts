import { expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Act } from '#lib/audit/rules.ts'
import { traceQuery } from './input.ts'
import { reviewOf, traceList } from './queries.ts'
import { saveReview } from './save-review.ts'

const month = '2026-10'

it.each<[Act, (auditor: StaffMember) => Promise<unknown>]>([
  ['traces_searched', (auditor) => traceList(auditor, traceQuery.parse({}))],
  ['review_viewed', (auditor) => reviewOf(auditor, month)],
  ['review_confirmed', (auditor) => saveReview(auditor, { month, note: '異常なし' }, NOW)],
])('%s leaves a trace', async (act, happens) => {
  await resetDatabase()
  const auditor = await staffMember({ role: 'auditor' })
  await happens(auditor)
  expect((await tracesOf(auditor)).map(([traced]) => traced)).toContain(act)
})
