import { expect, it } from 'vitest'
import type { Closing, StepMarks } from '#lib/steps/rules.ts'
import type { VisitWork } from '#lib/visit-work.ts'
import { renderWork } from './render-work.ts'

const step = (key: string) => ({ key, kind: 'list' as const, name: { ja: key }, items: [] })

const work: VisitWork = {
  sets: [{ key: 'all', name: { ja: '共通' }, serviceIds: [], steps: [step('one'), step('two')] }],
  outcomes: [{ key: 'issued', name: { ja: '交付', en: 'Issued' }, isRetired: true }],
  cards: [],
  returns: [{ key: 'papers', name: { ja: '書類', en: 'Papers' } }],
}

const marks: StepMarks = { one: { state: 'done', event: 1 }, gone: { state: 'done', event: 2 } }

const closing = (values: Partial<Closing> = {}): Closing => ({
  outcome: 'issued',
  note: 'a note stays out',
  collected: {},
  notCollected: '',
  comeAgain: '',
  ...values,
})

const person = (values: object = {}) => ({ serviceId: 'card', steps: null, closing: null, ...values })

it.each([
  ['nobody has begun', [person(), person()], '', ''],
  ['one step of two', [person({ steps: marks })], '1/2済', ''],
  ['through', [person({ steps: marks, closing: closing() })], '終了', '交付'],
  [
    'a family',
    [person({ steps: marks, closing: closing({ comeAgain: 'papers' }) }), person({ steps: {} }), person()],
    '終了、0/2済、―',
    '交付（再来庁：書類）、―、―',
  ],
  [
    'a choice that nobody knows any more',
    [person({ steps: {}, closing: closing({ outcome: 'gone' }) })],
    '終了',
    'gone',
  ],
])('%s', (_, persons, steps, outcome) => {
  expect(renderWork(persons, work, 'ja')).toEqual({ steps, outcome })
})

it('in English too', () => {
  const persons = [person({ steps: marks, closing: closing({ comeAgain: 'papers' }) })]
  expect(renderWork(persons, work, 'en').outcome).toBe('Issued (to come again: Papers)')
})
