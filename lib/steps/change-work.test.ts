import { describe, expect, it } from 'vitest'
import { ok, refused } from '#lib/result.ts'
import { renderShipped, type VisitWork } from '#lib/visit-work.ts'
import { workAfter } from './change-work.ts'
import { workEffects } from './read-effects.ts'
import { NEW, setFor, stepsFor, type WorkAct, type WorkRefusal } from './rules.ts'

const shipped = renderShipped()
const name = { ja: '申請書の確認' }
const services = ['card-pickup', 'renewal', 'moving']

const step = { kind: 'step', set: 'issuance', key: NEW } as const
const stepValues = { name, kind: 'list' as const, items: [{ ja: '署名' }], isRetired: false }
const set = (key: string, serviceIds: string[], isRetired = false): WorkAct => ({
  kind: 'set',
  key,
  values: { name, serviceIds, isRetired },
})

function changedBy(act: WorkAct, work: VisitWork = shipped): VisitWork {
  const changed = workAfter(work, act, 'mine')
  if (!changed.ok) throw new Error(changed.reason)
  return changed.value
}

const keysFor = (work: VisitWork, serviceId: string) => stepsFor(work.sets, serviceId).map(({ key }) => key)
const effectsOf = (act: WorkAct) => workEffects(shipped, changedBy(act), services)

describe('the steps of a city', () => {
  it('get one more at their end, which is moved, renamed and put out of use, and never deleted', () => {
    const added = changedBy({ ...step, values: stepValues })
    expect(keysFor(added, 'card-pickup').at(-1)).toBe('mine')
    const moved = changedBy({ kind: 'moved_step', set: 'issuance', key: 'mine', direction: 'up' }, added)
    expect(keysFor(moved, 'card-pickup').slice(-2)).toEqual(['mine', 'explain'])
    const retired = changedBy({ ...step, key: 'pins', values: { ...stepValues, isRetired: true } }, moved)
    expect(keysFor(retired, 'card-pickup')).not.toContain('pins')
    expect(retired.sets[0]?.steps.map(({ key }) => key)).toContain('pins')
  })

  it('are for the services that a set names, and the set without any is for the others', () => {
    const own = changedBy(set(NEW, ['renewal']))
    expect(setFor(own.sets, 'renewal')?.key).toBe('mine')
    expect(setFor(own.sets, 'moving')?.key).toBe('common')
    expect(setFor(changedBy(set('mine', ['renewal'], true), own).sets, 'renewal')?.key).toBe('common')
  })

  it.each<[string, WorkAct, WorkRefusal]>([
    ['a service that stands in another set', set(NEW, ['card-pickup']), 'service_taken'],
    ['a second set for all others', set(NEW, []), 'two_for_all'],
    ['a set nobody knows', set('lost', []), 'changed_meanwhile'],
    ['a step nobody knows', { ...step, key: 'lost', values: stepValues }, 'changed_meanwhile'],
    ['a step of no set', { ...step, set: 'lost', values: stepValues }, 'changed_meanwhile'],
    [
      'a choice nobody knows',
      { kind: 'moved_choice', list: 'cards', key: 'lost', direction: 'up' },
      'changed_meanwhile',
    ],
  ])('do not take %s', (_, act, reason) => {
    expect(workAfter(shipped, act, 'mine')).toEqual(refused(reason))
  })

  it('take forty of a kind', () => {
    const cards = Array.from({ length: 40 }, (_, index) => ({ key: `card-${index}`, name }))
    const act = { kind: 'choice', list: 'cards', key: NEW, values: { name, isRetired: false } } as const
    expect(workAfter({ ...shipped, cards }, act, 'mine')).toEqual(refused('too_many'))
    expect(workAfter({ ...shipped, cards: cards.slice(1) }, act, 'mine')).toEqual(
      ok(expect.objectContaining({ cards: [...cards.slice(1), { key: 'mine', ...act.values }] })),
    )
  })
})

describe('what a change means at the counter', () => {
  it.each<[string, WorkAct, unknown[]]>([
    ['a name is only a name', set('common', []), []],
    ['a step more', { ...step, values: stepValues }, [{ kind: 'step_added', name }]],
    [
      'a step less',
      { ...step, key: 'pins', values: { ...stepValues, isRetired: true } },
      [{ kind: 'step_retired', name: shipped.sets[0]?.steps[3]?.name }],
    ],
    [
      'a service with other steps',
      set('issuance', ['card-pickup', 'renewal']),
      [{ kind: 'service_moved', serviceId: 'renewal', to: name }],
    ],
    [
      'a set out of use',
      set('issuance', ['card-pickup'], true),
      [{ kind: 'service_moved', serviceId: 'card-pickup', to: shipped.sets[1]?.name }],
    ],
    ['nothing for the others', set('common', [], true), [{ kind: 'others_moved', to: null }]],
    [
      'a card that is taken back no more',
      { kind: 'choice', list: 'cards', key: 'old-card', values: { name, isRetired: true } },
      [{ kind: 'choice_retired', list: 'cards', name: shipped.cards[0]?.name }],
    ],
  ])('%s', (_, act, effects) => {
    expect(effectsOf(act)).toEqual(effects)
  })
})
