import { beforeEach, describe, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { detailsOf, tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { changeName } from './change-name.ts'
import { fasterWithSearch, savedSearchesOf } from './queries.ts'
import { saveSearch } from './save-search.ts'
import { withdrawSearch } from './withdraw-search.ts'

let clerk: StaffMember
let chief: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
  chief = await staffMember({ role: 'section_chief' })
})

const seen = '今日'

async function saved(staff: StaffMember, isShared: boolean): Promise<string> {
  const answer = await saveSearch(staff, { name: seen, isShared, query: { period: ['today'] } }, NOW)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}

describe('a saved search', () => {
  it('is withdrawn by whose it is, once, with a trace', async () => {
    const id = await saved(clerk, false)
    expect(await withdrawSearch(clerk, { id, seen }, NOW)).toEqual(ok(null))
    expect(await withdrawSearch(clerk, { id, seen }, NOW)).toEqual(ok(null))
    expect(await savedSearchesOf(clerk)).toEqual([])
    expect(await tracesOf(clerk)).toEqual([
      ['search_saved', 'search', id],
      ['search_withdrawn', 'search', id],
    ])
    expect((await detailsOf(clerk))[1]).toEqual(['search_withdrawn', { terms: '今日' }])
  })

  it('that is shared is withdrawn by all who may share, and by nobody else', async () => {
    const id = await saved(chief, true)
    await withdrawSearch(clerk, { id, seen }, NOW)
    expect(await savedSearchesOf(clerk)).toHaveLength(1)
    expect(await tracesOf(clerk)).toEqual([])
    const other = await staffMember({ role: 'section_chief' })
    await withdrawSearch(other, { id, seen }, NOW)
    expect(await savedSearchesOf(clerk)).toEqual([])
    expect(await tracesOf(other)).toEqual([['search_withdrawn', 'search', id]])
  })

  it('that is not shared stays, whoever else asks', async () => {
    const id = await saved(clerk, false)
    await withdrawSearch(chief, { id, seen }, NOW)
    expect(await savedSearchesOf(clerk)).toHaveLength(1)
    expect(await tracesOf(chief)).toEqual([])
  })

  it('tells who was slower who deleted it, or renamed it, and when', async () => {
    const id = await saved(chief, true)
    const fast = await staffMember({ role: 'section_chief', name: '係長 次郎' })
    expect(await fasterWithSearch(chief, id)).toBeNull()
    await changeName(fast, { id, name: '朝の確認', seen }, NOW)
    expect(await withdrawSearch(chief, { id, seen }, NOW)).toEqual(refused('changed_meanwhile'))
    expect(await savedSearchesOf(chief)).toHaveLength(1)
    const last = { name: '係長 次郎', at: NOW }
    expect(await fasterWithSearch(chief, id)).toEqual({ last, name: '朝の確認' })

    const later = addMinutes(NOW, 1)
    await withdrawSearch(fast, { id, seen: '朝の確認' }, later)
    expect(await withdrawSearch(chief, { id, seen: '朝の確認' }, later)).toEqual(refused('not_found'))
    expect(await changeName(chief, { id, name: '別', seen: '朝の確認' }, later)).toEqual(refused('not_found'))
    expect(await fasterWithSearch(chief, id)).toEqual({ last: { ...last, at: later }, name: null })
    expect(await tracesOf(chief)).toEqual([['search_saved', 'search', id]])
  })
})
