import { describe, expect, it } from 'vitest'
import { readPreferences } from '#lib/preferences.ts'

describe('the preferences of a browser', () => {
  it('are what it sent', () => {
    expect(readPreferences('contrast', 'largest')).toEqual({ theme: 'contrast', textSize: 'largest' })
  })

  it.each([undefined, '', 'pink', 'contrast ', '__proto__'])('are the standard look for %j', (sent) => {
    expect(readPreferences(sent, sent)).toEqual({ theme: 'standard', textSize: 'standard' })
  })
})
