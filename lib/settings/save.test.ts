import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { settingChanges } from '#db/schema/settings.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { changesOf, citySettings, lastChanges } from './queries.ts'
import { saveSettings } from './save.ts'

beforeEach(async () => {
  await resetDatabase()
  forgetRemembered()
})

describe('saving settings', () => {
  it('is seen at once in this process, and says who changed what', async () => {
    const staff = await staffMember({ name: '市川 みどり' })
    const values = { horizonDays: 31, releaseClock: '09:00' }
    const saved = await saveSettings(staff, { group: 'horizon', values, seen: 0 }, NOW)
    expect(saved).toEqual({ ok: true, value: { changed: ['horizonDays'] } })
    expect(await citySettings()).toMatchObject({ horizonDays: 31, releaseClock: '09:00' })
    expect(await changesOf(staff, 'horizon')).toMatchObject([
      { key: 'horizonDays', before: null, after: 31, name: '市川 みどり', at: NOW },
    ])
    expect([...(await lastChanges(staff)).keys()]).toEqual(['horizon'])
  })

  it('is refused over a newer change of the same group, not over one of another', async () => {
    const staff = await staffMember()
    await saveSettings(staff, { group: 'limits', values: { holdMinutes: 20 }, seen: 0 }, NOW)
    const late = await saveSettings(staff, { group: 'limits', values: { holdMinutes: 5 }, seen: 0 }, NOW)
    expect(late).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect((await citySettings()).holdMinutes).toBe(20)
    const other = await saveSettings(staff, { group: 'horizon', values: { horizonDays: 9 }, seen: 0 }, NOW)
    expect(other.ok).toBe(true)
  })

  it('of two at the same moment, one is saved', async () => {
    const staff = await staffMember()
    const results = await Promise.all(
      [5, 6, 7].map((holdMinutes) =>
        saveSettings(staff, { group: 'limits', values: { holdMinutes }, seen: 0 }, NOW),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await database().$count(settingChanges)).toBe(1)
  })

  it('is refused for what contradicts itself', async () => {
    const values = { residentData: 'none' as const, noticeSignIn: true }
    const saved = await saveSettings(await staffMember(), { group: 'booking', values, seen: 0 }, NOW)
    expect(saved).toEqual({ ok: false, reason: 'notice_needs_data' })
  })

  it('is the administrator’s', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    const wish = { group: 'limits' as const, values: { holdMinutes: 5 }, seen: 0 }
    await expect(saveSettings(clerk, wish, NOW)).rejects.toThrow('lacks settings.edit')
  })
})
