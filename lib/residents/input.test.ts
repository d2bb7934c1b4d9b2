import { expect, it } from 'vitest'
import { searchFor } from './input.ts'

it.each([
  ['123-456-782', [['number', '123456782']]],
  ['a1b-123456', [['notice_number', 'A1B123456']]],
  ['１２３４', [['phone', '1234']]],
  ['(090) 0000-1234', [['phone', '09000001234']]],
  ['+81 90-0000-1234', [['phone', '09000001234']]],
  [
    '19500401',
    [
      ['phone', '19500401'],
      ['birthday', '19500401'],
    ],
  ],
  ['昭和25年4月1日', [['birthday', '19500401']]],
  ['やまだ 花子', [['name', 'ヤマダ花子']]],
  ['-', [['name', '']]],
])('%s may be %j', (typed, meant) => {
  expect(searchFor(typed).map(({ by, value }) => [by, value])).toEqual(meant)
})
