import { afterEach, describe, expect, it } from 'vitest'
import { replaceOwnTexts } from '#lib/own-words.ts'
import { textOf } from './text.tsx'

afterEach(() => replaceOwnTexts('none', []))

describe('the texts of a page', () => {
  it('are made once, and anew when the city changes one', () => {
    const before = textOf('ja', 'shell')
    expect(textOf('ja', 'shell')).toBe(before)
    const shipped = before('service_name')
    const own = { locale: 'ja', domain: 'shell', key: 'service_name', value: '｜窓口《まどぐち》' } as const
    replaceOwnTexts('changed', [own])
    expect(textOf('ja', 'shell').plain('service_name')).toBe('窓口（まどぐち）')
    expect(textOf('ja', 'shell')('service_name')).toMatchObject([{ type: 'ruby' }])
    replaceOwnTexts('taken back', [])
    expect(textOf('ja', 'shell')('service_name')).toBe(shipped)
  })

  it('are filled in each time', () => {
    const t = textOf('ja', 'shell')
    const [one, other] = [t('problems_title', { count: 1 }), t('problems_title', { count: 2 })]
    expect(one).not.toBe(other)
    expect(t('problems_title', { count: 1 })).toBe(one)
  })
})
