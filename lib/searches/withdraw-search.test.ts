import { beforeEach, describe, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { detailsOf, tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import { savedSearchesOf } from './queries.ts'
import { saveSearch } from './save-search.ts'
import { withdrawSearch } from './withdraw-search.ts'

let clerk: StaffMember
let chief: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
  chief = await staffMember({ role: 'section_chief' })
})

async function saved(staff: StaffMember, isShared: boolean): Promise<string> {
  const answer = await saveSearch(staff, { name: '今日', isShared, query: { period: ['today'] } }, NOW)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}

describe('a saved search', () => {
  it('is withdrawn by whose it is, once, with a trace', async () => {
    const id = await saved(clerk, false)
    await withdrawSearch(clerk, id, NOW)
    await withdrawSearch(clerk, id, NOW)
    expect(await savedSearchesOf(clerk)).toEqual([])
    expect(await tracesOf(clerk)).toEqual([
      ['search_saved', null, null],
      ['search_withdrawn', null, null],
    ])
    expect((await detailsOf(clerk))[1]).toEqual(['search_withdrawn', { terms: '今日' }])
  })

  it('that is shared is withdrawn by all who may share, and by nobody else', async () => {
    const id = await saved(chief, true)
    await withdrawSearch(clerk, id, NOW)
    expect(await savedSearchesOf(clerk)).toHaveLength(1)
    expect(await tracesOf(clerk)).toEqual([])
    const other = await staffMember({ role: 'section_chief' })
    await withdrawSearch(other, id, NOW)
    expect(await savedSearchesOf(clerk)).toEqual([])
    expect(await tracesOf(other)).toEqual([['search_withdrawn', null, null]])
  })

  it('that is not shared stays, whoever else asks', async () => {
    const id = await saved(clerk, false)
    await withdrawSearch(chief, id, NOW)
    expect(await savedSearchesOf(clerk)).toHaveLength(1)
    expect(await tracesOf(chief)).toEqual([])
  })
})
