import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { csvOf, encodedCsv } from './csv.ts'

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

it('names the letters that CP932 has not, each as a reader sees it', () => {
  const rows = [['髙﨑'], ['葛\u{E0100}城 𠮷野'], ['ｶﾞ Ng\u00E2n']]
  expect(encodedCsv(['氏名'], rows, 'cp932')).toEqual({
    foreign: [
      { row: 3, column: 1, letters: ['葛\u{E0100}', '𠮷'] },
      { row: 4, column: 1, letters: ['\u00E2'] },
    ],
  })
})

it.each(['=1+1', '+84912345678', '-2', '@SUM(A1)', '\tx', '\rx', '\n=x', '＝1+1'])(
  'makes no formula of %j',
  (cell) => {
    expect(csvOf(['a'], [[cell]])).toContain(`"'${cell}"`)
    expect(csvOf([cell], [['a']])).toContain(`"'${cell}"`)
  },
)

it('is written in one place, so that no table leaves without its guard', () => {
  const sources = globSync('{app,lib,scripts}/**/*.{ts,tsx}').filter((file) => !file.endsWith('.test.ts'))
  const saying = (words: RegExp) => sources.filter((file) => words.test(readFileSync(file, 'utf8')))
  expect(saying(/csv-stringify/)).toEqual(['lib/csv.ts'])
  expect(saying(/['"`]text\/csv/)).toEqual(['lib/auth/csv-file.ts'])
})
