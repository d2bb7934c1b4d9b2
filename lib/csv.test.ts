import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('is a file that Excel opens as it was meant', () => {
  expect(
    csvOf(
      ['氏名', '備考'],
      [
        ['髙﨑　花子', 'a "b", c\nd'],
        ['𠮷野', ''],
      ],
    ),
  ).toBe('\ufeff"氏名","備考"\r\n"髙﨑　花子","a ""b"", c\nd"\r\n"𠮷野",""\r\n')
})

it.each(['=1+1', '+84912345678', '-2', '@SUM(A1)', '\tx', '\rx', '＝1+1'])(
  'makes no formula of %j',
  (cell) => {
    expect(csvOf(['a'], [[cell]])).toContain(`"'${cell}"`)
  },
)
