import { describe, expect, it } from 'vitest'
import { keptVisit, keptWithSearch } from './kept-visit.ts'

const nobody = { channel: 'phone', residentId: null, isUnbound: false } as const

describe('what was chosen before somebody is looked for', () => {
  it('stays, each service of a party and the day', () => {
    const sent = {
      service: ['one', 'other'],
      each: '1',
      day: '2026-11-25',
      refusal: 'slot_full',
      q: 'sealed',
    }
    expect(`${keptVisit(sent, nobody)}`).toBe('service=one&service=other&each=1&day=2026-11-25')
  })

  it('is joined by who it is for and how they asked, once each', () => {
    const sent = { counter: 'hall', resident: 'before', channel: 'phone', past: '1' }
    expect(`${keptVisit(sent, { ...nobody, channel: 'counter', residentId: 'now' })}`).toBe(
      'counter=hall&channel=counter&resident=now',
    )
  })
})

describe('what was looked for', () => {
  it('stays as it is sealed while nobody is chosen, and goes with the choice', () => {
    const sent = { day: '2026-11-25', q: 'sealed' }
    expect(`${keptWithSearch(sent, nobody)}`).toBe('day=2026-11-25&q=sealed')
    expect(`${keptWithSearch(sent, { ...nobody, residentId: 'now' })}`).toBe('day=2026-11-25&resident=now')
  })
})
