import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { someSettings, visitor } from '#db/testing/factories.ts'
import { aTown, now, start } from '#db/testing/town.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refused } from '#lib/result.ts'
import { bookHeld } from './book-held.ts'
import { holdPlace } from './hold.ts'
import { keepDetails } from './keep-details.ts'
import { heldPlace } from './queries.ts'
import { readDetailsForm } from './read-details-form.ts'
import { partyOf } from './rules.ts'

const visit = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup'], 1) }
const typed = { email: 'somebody@example.com', language: 'en' as const }
const keep = (held: string) => keepDetails(visitor(), held, typed, now)
let token: string

beforeEach(async () => {
  await aTown({ lanes: 1 })
  const held = await holdPlace(visitor(), visit, undefined, now)
  if (!held.ok) throw new Error(held.reason)
  token = held.value.token
})

describe('the details of a visit', () => {
  it('are kept and lead to the check', async () => {
    expect(await keep(token)).toEqual({ ok: true, value: { isNeeded: false } })
    expect(await heldPlace(visitor(), token, now)).toMatchObject({ draft: typed, needsCode: false })
    expect(await database().select().from(outbox)).toEqual([])
  })

  it('lead to the code that is mailed, where the city wants an address that is read', async () => {
    await someSettings({ email: 'required' })
    expect(await keep(token)).toEqual({ ok: true, value: { isNeeded: true, isSent: true } })
    expect(await database().select().from(outbox)).toMatchObject([
      { kind: 'email_code', recipient: typed.email, locale: 'en' },
    ])
  })

  it('are refused where nothing is held, and for a visit that is booked', async () => {
    expect(await keep('nothing')).toEqual(refused('hold_lost'))
    await keep(token)
    await bookHeld(visitor(), token, now)
    expect(await keep(token)).toEqual(refused('hold_lost'))
  })
})

describe('a sent form', () => {
  const read = async (of: string, sent: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(sent)) form.set(name, value)
    const { held, asked } = await readDetailsForm(visitor(), of, now)
    return { held, input: parseForm(asked, form) }
  }

  it('is read by what the city asks about the visit that is held', async () => {
    expect(await read(token, typed)).toMatchObject({
      held: { counterId: 'hall' },
      input: { ok: true, value: { ...typed, company: [{ attendance: 'self' }] } },
    })
    await someSettings({ email: 'required' })
    expect(await read(token, { language: 'en', 'attendance.0': 'agent' })).toMatchObject({
      input: { ok: false, state: { problems: { email: 'required', 'reason.0': 'required' } } },
    })
  })

  it('is read where nothing is held too, so that it can be shown again', async () => {
    expect(await read('nothing', typed)).toMatchObject({ held: null, input: { ok: true } })
  })
})
