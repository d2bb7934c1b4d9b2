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
    const values = { emailCodeMinutes: 45, mailsAccessKey: true }
    const saved = await saveSettings(staff, { group: 'booking', values, seen: 0 }, NOW)
    expect(saved).toEqual({ ok: true, value: { changed: ['emailCodeMinutes'] } })
    expect(await citySettings()).toMatchObject({ emailCodeMinutes: 45, mailsAccessKey: true })
    expect(await changesOf(staff, 'booking')).toMatchObject([
      { key: 'emailCodeMinutes', before: null, after: 45, name: '市川 みどり', at: NOW },
    ])
    expect([...(await lastChanges(staff)).keys()]).toEqual(['booking'])
  })

  it('is refused over a newer change of the same group, not over one of another', async () => {
    const staff = await staffMember()
    const keep = (contactRetentionDays: number) =>
      saveSettings(staff, { group: 'keeping', values: { contactRetentionDays }, seen: 0 }, NOW)
    await keep(20)
    expect(await keep(5)).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect((await citySettings()).contactRetentionDays).toBe(20)
    const values = { reminderDays: [3] }
    const other = await saveSettings(staff, { group: 'notices', values, seen: 0 }, NOW)
    expect(other.ok).toBe(true)
  })

  it('of two at the same moment, one is saved', async () => {
    const staff = await staffMember()
    const results = await Promise.all(
      [5, 6, 7].map((contactRetentionDays) =>
        saveSettings(staff, { group: 'keeping', values: { contactRetentionDays }, seen: 0 }, NOW),
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
    const wish = { group: 'keeping' as const, values: { contactRetentionDays: 5 }, seen: 0 }
    await expect(saveSettings(clerk, wish, NOW)).rejects.toThrow('lacks settings.edit')
  })
})
