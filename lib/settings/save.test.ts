import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { settingChanges } from '#db/schema/settings.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { batches, batchToShow } from '#lib/changes/queries.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { changesOf, citySettings, lastChanges } from './queries.ts'
import { saveSettings } from './save.ts'

beforeEach(resetDatabase)

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

  it('is an act in the record with all it changed, and is taken back whole', async () => {
    const staff = await staffMember({ name: '市川 みどり' })
    const shipped = await citySettings()
    const values = { cityPhone: '0428-00-0000', callCentreHours: { ja: '平日 9:00～17:00' } }
    await saveSettings(staff, { group: 'city', values, seen: 0 }, NOW)
    await saveSettings(staff, { group: 'keeping', values: { contactRetentionDays: 30 }, seen: 0 }, NOW)
    const [act, ...others] = await batches(staff)
    expect(act).toMatchObject({ kind: 'settings_saved', name: '市川 みどり', at: NOW, things: ['setting'] })
    expect(others).toEqual([])
    expect((await batchToShow(staff, act?.id ?? ''))?.entries).toMatchObject([
      { thingId: 'cityPhone', before: null, after: { key: 'cityPhone', value: '0428-00-0000' } },
      { thingId: 'callCentreHours', before: null, after: { value: { ja: '平日 9:00～17:00' } } },
    ])
    expect((await undoBatch(staff, act?.id ?? '', NOW)).ok).toBe(true)
    expect(await citySettings()).toEqual(shipped)
    expect(await changesOf(staff, 'city')).toMatchObject([
      { key: 'cityPhone', before: '0428-00-0000', after: null },
      { key: 'callCentreHours', before: { ja: '平日 9:00～17:00' }, after: null },
      { key: 'callCentreHours', before: null },
      { key: 'cityPhone', before: null },
    ])
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
    expect(await batches(staff)).toHaveLength(1)
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
