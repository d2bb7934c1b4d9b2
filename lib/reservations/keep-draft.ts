import { driver } from '#db/client.ts'
import type { Draft } from '#db/schema/reservations.ts'
import type { Booker } from '#lib/actor.ts'
import { fingerprint } from '#lib/ids.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { type Company, companyRefusal, residentOf } from './rules.ts'

type Details = Draft & {
  /** Who comes for each person of the party, in order; the party stays as it was without. */
  company?: readonly Company[]
}

/**
 * Keeps what was typed beside the held place, also when the hold has lapsed, so that nobody types it twice. From then on
 * the hold is that of the resident who is signed in, or nobody's again. Refuses an agent without a reason, and a reason
 * where none is asked.
 */
export async function keepDraft(
  booker: Booker,
  token: string,
  { company = [], ...draft }: Details,
): Promise<Result<null, 'hold_lost' | NonNullable<ReturnType<typeof companyRefusal>>>> {
  for (const one of company) {
    const refusal = companyRefusal(one)
    if (refusal) return refused(refusal)
  }
  const sql = driver()
  const kept = await sql`
    update holds set draft = ${JSON.stringify(draft)}::jsonb,
      resident_id = ${residentOf(booker)},
      visitors = (
        select jsonb_agg(case when company is null then wish else wish - 'reason' || company end order by position)
        from jsonb_array_elements(visitors) with ordinality as person (wish, position)
          left join jsonb_array_elements(${JSON.stringify(company)}::jsonb) with ordinality as who (company, position)
            using (position)
      )
    where token_hash = ${fingerprint('hold', token)} and reservation_id is null
    returning id`
  return kept.length === 1 ? ok(null) : refused('hold_lost')
}
