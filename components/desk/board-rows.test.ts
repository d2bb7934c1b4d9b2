import { expect, it } from 'vitest'
import { lanesOf, rowsOf } from './board-rows.ts'

const at = (clock: string) => new Date(`2026-11-24T${clock}:00+09:00`)
const place = (span: string, lane: number, owner: string | null | true = null, counterId = 'hall') => {
  const [from = '', until = ''] = span.split('-')
  const own = owner === true ? { visitId: null, isFree: true } : { visitId: owner, isFree: false }
  return { counterId, lane, startsAt: at(from), endsAt: at(until), ...own }
}

const drawn = (cells: ReturnType<typeof place>[], counterIds = ['hall']) =>
  rowsOf(cells, lanesOf(cells, counterIds)).map(({ blocks, free }) => [
    free,
    ...blocks.map((block) => `${block.kind === 'visit' ? block.visitId : block.kind}×${block.rows}`),
  ])

it('a long visit is one block, and what is kept stays slot by slot', () => {
  const cells = [
    place('09:00-09:30', 1, 'a'),
    place('09:00-09:30', 2),
    place('09:30-10:00', 1, 'a'),
    place('09:30-10:00', 2),
    place('10:00-10:30', 1, true),
    place('10:00-10:30', 2, 'b'),
  ]
  expect(drawn(cells)).toEqual([
    [0, 'a×2', 'kept×1'],
    [0, 'kept×1'],
    [1, 'free×1', 'b×1'],
  ])
})

it('a place that nobody may book is stopped', () => {
  const stopped = { ...place('09:30-10:00', 1), isStopped: true }
  expect(drawn([place('09:00-09:30', 1, true), stopped])).toEqual([
    [1, 'free×1'],
    [0, 'stopped×1'],
  ])
})

it('a break and a lane that opens later are nothing', () => {
  const cells = [place('11:30-12:00', 1, true), place('13:00-13:30', 1, 'a'), place('13:00-13:30', 2, true)]
  expect(drawn(cells)).toEqual([
    [1, 'free×1', 'nothing×2'],
    [0, 'nothing×1'],
    [1, 'a×1', 'free×1'],
  ])
})

it('counters with slots of other lengths stand side by side, in the order of the city', () => {
  const cells = [
    place('09:00-09:30', 1, 'a'),
    place('09:00-09:15', 1, 'b', 'annexe'),
    place('09:15-09:30', 1, true, 'annexe'),
  ]
  expect(drawn(cells, ['annexe', 'hall'])).toEqual([
    [0, 'b×1', 'a×2'],
    [1, 'free×1'],
  ])
})

it('a day without places has no lines', () => {
  expect(rowsOf([], [])).toEqual([])
})

it('each line ends where the next begins, and the last where the day does', () => {
  const cells = [place('16:30-17:00', 1), place('16:30-17:30', 2)]
  const spans = rowsOf(cells, lanesOf(cells, ['hall'])).map(({ startsAt, endsAt }) => [startsAt, endsAt])
  expect(spans).toEqual([
    [at('16:30'), at('17:00')],
    [at('17:00'), at('17:30')],
  ])
})
