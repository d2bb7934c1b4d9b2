import { expect, it } from 'vitest'
import { renderShipped, type VisitWork } from '#lib/visit-work.ts'
import { workLines } from './work-lines.ts'

const shipped = renderShipped()
const [issuance, common] = shipped.sets

const withSet = (change: object): VisitWork => ({
  ...shipped,
  sets: [...(issuance ? [{ ...issuance, ...change }] : []), ...(common ? [common] : [])],
})

const services = new Map([['renewal', { ja: '電子証明書の更新' }]])

const steps = issuance?.steps ?? []

it.each<[string, VisitWork, string[]]>([
  ['nothing', JSON.parse(JSON.stringify(shipped)), []],
  [
    'a card more',
    { ...shipped, cards: [...shipped.cards, { key: 'mine', name: { ja: '住民票' } }] },
    ['回収するカード：追加：住民票'],
  ],
  [
    'a reason out of use',
    { ...shipped, returns: shipped.returns.map((one, at) => (at === 0 ? { ...one, isRetired: true } : one)) },
    ['再来庁の理由：「書類が足りない」：使う → 使わない'],
  ],
  ['another name', withSet({ name: { ...issuance?.name, ja: '交付' } }), ['「交付」：カードの交付 → 交付']],
  [
    'other services',
    withSet({ serviceIds: ['card-pickup', 'renewal'] }),
    ['「カードの交付」：用件：追加：電子証明書の更新'],
  ],
  [
    'a step that is checked otherwise',
    withSet({ steps: steps.map((step) => (step.key === 'pins' ? { ...step, items: [] } : step)) }),
    ['「カードの交付」：「暗証番号設定」：確かめること：削除：本人（または代理人）が端末で設定した'],
  ],
])('%s', (_, after, told) => {
  expect(workLines(shipped, after, 'ja', services)).toEqual(told)
})
