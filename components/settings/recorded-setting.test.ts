import { describe, expect, it } from 'vitest'
import { recordedSetting } from './recorded-setting.ts'

const said = (thing: 'setting' | 'booking_rule', row: { key: string; value: unknown }) => {
  const setting = recordedSetting(thing, row, 'ja', new Map())
  return [setting?.said(null), setting?.said(row)]
}

describe('before anybody has decided', () => {
  it('a setting of the city has the value that is shipped', () => {
    expect(said('setting', { key: 'horizonDays', value: 45 })).toEqual(['60日', '45日'])
    expect(said('setting', { key: 'nationalHours', value: { from: '08:00', until: '19:00' } })).toEqual([
      '毎日 08:00～20:00',
      '毎日 08:00～19:00',
    ])
    expect(said('setting', { key: 'cityPhone', value: '03-0000-1100' })).toEqual(['最初の値', '03-0000-1100'])
  })

  it('a counter has no rule of its own', () => {
    expect(said('booking_rule', { key: 'horizonDays', value: 14 })).toEqual([null, '14日'])
  })
})
