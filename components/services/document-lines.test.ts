import { expect, it } from 'vitest'
import { documentLines } from './document-lines.ts'

const list = (id: string, ...documents: string[]) => ({
  id,
  name: { ja: `${id}の書類` },
  documents: documents.map((ja) => ({ ja })),
})

it.each([
  ['a document more', [list('A', '旅券')], [list('A', '旅券', '運転免許証')], ['A：追加：運転免許証']],
  ['a document called otherwise', [list('A', '旅券')], [list('A', 'パスポート')], ['A：旅券 → パスポート']],
  ['a list more', [list('A', '旅券')], [list('A', '旅券'), list('B', '年金手帳')], ['追加：Bの書類']],
  ['a list less', [list('A'), list('B')], [list('B')], ['削除：Aの書類']],
  [
    'another name',
    [list('A')],
    [{ ...list('A'), name: { ja: 'A：写真つき' } }],
    ['A：Aの書類 → A：写真つき'],
  ],
])('%s', (_, before, after, told) => {
  expect(documentLines(before, after, 'ja')).toEqual(told)
})
