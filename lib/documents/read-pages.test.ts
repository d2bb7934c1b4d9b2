import { expect, it } from 'vitest'
import { type Block, pagesOf } from './read-pages.ts'

const block = (headHeight: number, count: number, more: Partial<Block> = {}): Block => ({
  headHeight,
  rows: Array.from({ length: count }, () => ({ height: 10 })),
  ...more,
})

/** Page by page, how many rows of each block stand on it; `+` where they go on from the sheet before. */
const shape = (blocks: Block[], room: number) =>
  pagesOf(blocks, room).map((pieces) =>
    pieces.map(
      ({ block: of, rows, isContinued }) => `${blocks.indexOf(of)}:${isContinued ? '+' : ''}${rows.length}`,
    ),
  )

it.each([
  ['a head without rows', [block(10, 0)], [['0:0']]],
  ['all on one sheet', [block(10, 3), block(10, 4)], [['0:3', '1:4']]],
  ['rows that go on, below their head again', [block(10, 20)], [['0:9'], ['0:+9'], ['0:+2']]],
  ['a head that would stand alone', [block(10, 7), block(10, 5)], [['0:7'], ['1:5']]],
  [
    'what stands whole on the next sheet',
    [block(10, 4), block(10, 6, { isWhole: true })],
    [['0:4'], ['1:6']],
  ],
  [
    'what is too much for any sheet',
    [block(10, 4), block(10, 12, { isWhole: true })],
    [['0:4', '1:4'], ['1:+8']],
  ],
  [
    'rows that are higher where they are the first on a sheet',
    [{ headHeight: 10, rows: Array.from({ length: 15 }, () => ({ height: 10, firstHeight: 30 })) }],
    [['0:7'], ['0:+7'], ['0:+1']],
  ],
  [
    'a row higher than a sheet',
    [{ headHeight: 10, rows: [{ height: 10 }, { height: 500 }, { height: 10 }] }],
    [['0:1'], ['0:+1'], ['0:+1']],
  ],
])('%s', (_, blocks, pages) => {
  expect(shape(blocks, 100)).toEqual(pages)
})
