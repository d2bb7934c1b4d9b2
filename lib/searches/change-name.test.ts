import { beforeEach, describe, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { detailsOf, tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { changeName } from './change-name.ts'
import { savedSearchesOf, searchToRename } from './queries.ts'
import { saveSearch } from './save-search.ts'

let clerk: StaffMember
let chief: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
  chief = await staffMember({ role: 'section_chief' })
})

const query = { period: ['today'] }

async function saved(staff: StaffMember, name: string, isShared = false): Promise<string> {
  const answer = await saveSearch(staff, { name, isShared, query }, NOW)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}

const namesFor = async (staff: StaffMember) => (await savedSearchesOf(staff)).map(({ name }) => name)

describe('the name of a saved search', () => {
  it('is changed by whose it is, with a trace; what it asks for stays', async () => {
    const id = await saved(clerk, '今日')
    expect(await changeName(clerk, { id, name: '本日の分', seen: '今日' }, NOW)).toEqual(ok(query))
    expect(await savedSearchesOf(clerk)).toMatchObject([{ id, name: '本日の分', query }])
    expect((await detailsOf(clerk)).at(-1)).toEqual(['search_renamed', { terms: '今日 → 本日の分' }])
    // Pressed twice, it is done once.
    expect(await changeName(clerk, { id, name: '本日の分', seen: '今日' }, NOW)).toEqual(ok(query))
    expect(await tracesOf(clerk)).toHaveLength(2)
  })

  it('of a shared one is changed by all who may share, and by nobody else', async () => {
    const id = await saved(chief, '今日', true)
    const other = await staffMember({ role: 'section_chief' })
    expect(await searchToRename(clerk, id)).toBeNull()
    expect(await changeName(clerk, { id, name: '別', seen: '今日' }, NOW)).toEqual(refused('not_found'))
    expect(await changeName(other, { id, name: '朝の確認', seen: '今日' }, NOW)).toEqual(ok(query))
    expect(await namesFor(clerk)).toEqual(['朝の確認'])
    expect(await searchToRename(chief, id)).toMatchObject({
      name: '朝の確認',
      isShared: true,
      last: { name: other.name, at: NOW },
    })
  })

  it('of one that is not shared stays, whoever else asks', async () => {
    const id = await saved(clerk, '今日')
    expect(await searchToRename(chief, id)).toBeNull()
    expect(await changeName(chief, { id, name: '別', seen: '今日' }, NOW)).toEqual(refused('not_found'))
    expect(await namesFor(clerk)).toEqual(['今日'])
    expect(await tracesOf(chief)).toEqual([])
  })

  it('is not written over what somebody else has just made of it', async () => {
    const id = await saved(chief, '今日', true)
    const other = await staffMember({ role: 'section_chief' })
    await changeName(other, { id, name: '朝の確認', seen: '今日' }, NOW)
    const late = { id, name: '昼の確認', seen: '今日' }
    expect(await changeName(chief, late, NOW)).toEqual(refused('changed_meanwhile'))
    expect(await namesFor(chief)).toEqual(['朝の確認'])
    expect(await changeName(chief, { ...late, seen: '朝の確認' }, NOW)).toEqual(ok(query))
    expect(await namesFor(chief)).toEqual(['昼の確認'])
  })

  it('is one of its own among theirs', async () => {
    const id = await saved(clerk, '今日')
    await saved(clerk, '明日')
    await saved(chief, '来週')
    expect(await changeName(clerk, { id, name: '明日', seen: '今日' }, NOW)).toEqual(refused('name_taken'))
    expect(await changeName(clerk, { id, name: '来週', seen: '今日' }, NOW)).toEqual(ok(query))
    expect(await namesFor(clerk)).toEqual(['明日', '来週'])
  })

  it('is of those alone who may search', async () => {
    const guest = await staffMember({ permissions: ['desk.view'] })
    const id = await saved(clerk, '今日')
    const wish = { id, name: '別', seen: '今日' }
    await expect(changeName(guest, wish, NOW)).rejects.toThrow('lacks reservations.search')
    await expect(searchToRename(guest, id)).rejects.toThrow('lacks reservations.search')
  })
})
