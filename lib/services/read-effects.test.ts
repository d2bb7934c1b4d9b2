import { describe, expect, it } from 'vitest'
import { NOW } from '#db/testing/factories.ts'
import { archiveEffects, serviceEffects } from './read-effects.ts'

const service = { id: 'move', isPublic: true, archivedAt: null }
const counters = [
  { id: 'hall', serviceIds: ['move', 'pickup'], archivedAt: null },
  { id: 'annex', serviceIds: ['move'], archivedAt: null },
  { id: 'gone', serviceIds: ['move'], archivedAt: NOW },
]

describe('fewer ways of booking', () => {
  const offered = { firstMinutes: 20, furtherMinutes: 10, isPublic: true, counterIds: ['hall'] }

  it.each([
    ['accounts alone', null, ['accounts'], 'both', [{ kind: 'only_way', way: 'accounts' }]],
    ['access keys alone', null, ['access_key'], 'both', [{ kind: 'only_way', way: 'access_key' }]],
    ['what the city has alone anyway', null, ['accounts'], 'accounts', []],
    ['what the city has not', null, ['accounts'], 'access_key', [{ kind: 'no_way' }]],
    ['as before', ['accounts'], ['accounts'], 'both', []],
    ['more again', ['accounts'], null, 'both', []],
  ] as const)('%s', (_, before, after, city, effects) => {
    const [was, is] = [
      { ...offered, bookingModes: before },
      { ...offered, bookingModes: after },
    ]
    expect(serviceEffects(was, is, [], city)).toEqual(effects)
  })
})

describe('archiving a service', () => {
  it('keeps who has booked where they are, mails nobody, and says which counters take nothing any more', () => {
    const ahead = [
      { counterId: 'hall', count: 2 },
      { counterId: 'annex', count: 1 },
    ]
    expect(archiveEffects(service, ahead, counters)).toEqual([
      { kind: 'archived', count: 3 },
      { kind: 'counter_kept', counterId: 'hall', count: 2 },
      { kind: 'counter_kept', counterId: 'annex', count: 1 },
      { kind: 'archived_told', count: 3 },
      { kind: 'counter_empty', counterId: 'annex' },
    ])
  })

  it('says so too where nobody has booked', () => {
    expect(archiveEffects(service, [], [])).toEqual([{ kind: 'archived', count: 0 }])
  })

  it.each([true, false])('is undone with the service as public as it was (%s)', (isPublic) => {
    expect(archiveEffects({ ...service, isPublic, archivedAt: NOW }, [], counters)).toEqual([
      { kind: 'restored', isPublic },
    ])
  })
})
