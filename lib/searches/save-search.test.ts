import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { savedSearches } from '#db/schema/saved-searches.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { detailsOf, tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import { refused } from '#lib/result.ts'
import { savedSearchesOf } from './queries.ts'
import { MOST_SAVED } from './rules.ts'
import { saveSearch } from './save-search.ts'

let clerk: StaffMember
let chief: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
  chief = await staffMember({ role: 'section_chief' })
})

const wish = { name: '明日の車いす', isShared: false, query: { period: ['tomorrow'], need: ['wheelchair'] } }

describe('a search that somebody saves', () => {
  it('is kept under its name for them alone, with a trace', async () => {
    expect(await saveSearch(clerk, wish, NOW)).toMatchObject({ ok: true })
    const found = await savedSearchesOf(clerk)
    expect(found).toMatchObject([{ ...wish, isOwn: true, by: clerk.name }])
    expect(await savedSearchesOf(chief)).toEqual([])
    expect(await tracesOf(clerk)).toEqual([['search_saved', 'search', found[0]?.id]])
    expect(await detailsOf(clerk)).toEqual([['search_saved', { terms: wish.name }]])
  })

  it('is for everybody where they may share, else stays their own', async () => {
    await saveSearch(chief, { ...wish, isShared: true }, NOW)
    await saveSearch(clerk, { ...wish, name: '今日', isShared: true }, NOW)
    expect(await savedSearchesOf(clerk)).toMatchObject([
      { name: '今日', isShared: false, isOwn: true },
      { name: wish.name, isShared: true, isOwn: false },
    ])
    expect(await savedSearchesOf(chief)).toMatchObject([{ name: wish.name, isOwn: true }])
  })

  it('has a name of its own among theirs', async () => {
    await saveSearch(clerk, wish, NOW)
    const again = { ...wish, query: { period: ['today'] } }
    expect(await saveSearch(clerk, again, NOW)).toEqual(refused('name_taken'))
    expect(await saveSearch(chief, again, NOW)).toMatchObject({ ok: true })
    expect(await savedSearchesOf(clerk)).toMatchObject([wish])
    expect(await tracesOf(clerk)).toHaveLength(1)
  })

  it('asks for something, and is one of not too many', async () => {
    expect(await saveSearch(clerk, { ...wish, query: {} }, NOW)).toEqual(refused('nothing_to_save'))
    const order = { sort: ['name'], order: ['descending'] }
    expect(await saveSearch(clerk, { ...wish, query: order }, NOW)).toEqual(refused('nothing_to_save'))
    const rows = Array.from({ length: MOST_SAVED }, (_, index) => ({
      ...wish,
      staffId: clerk.staffId,
      name: `${index}`,
      createdAt: NOW,
    }))
    await database().insert(savedSearches).values(rows)
    expect(await saveSearch(clerk, wish, NOW)).toEqual(refused('too_many'))
    expect(await tracesOf(clerk)).toEqual([])
  })

  it('is of those alone who may search', async () => {
    const guest = await staffMember({ permissions: ['desk.view'] })
    await expect(saveSearch(guest, wish, NOW)).rejects.toThrow('lacks reservations.search')
  })
})
