import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { csvEncodings, encodedCsv } from './csv.ts'
import { MOST_CSV_BYTES, MOST_CSV_ROWS, readCsv } from './csv-reading.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const HEADER = ['窓口', '備考', '時刻']

describe('a table', () => {
  /** Letters as people and machines write them, and what a spreadsheet or a CSV reader could stumble over. */
  const letter = fc.constantFrom(...'=+-@\t\r\n\'",;＝＋－＠ 　0a髙﨑①ｱ窓'.split(''))
  const cell = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''))
  const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { maxLength: 8 })

  it.each(csvEncodings)('comes back from %s exactly as it was written', (encoding) => {
    fc.assert(
      fc.property(rows, (written) => {
        const file = encodedCsv(HEADER, written, encoding)
        if (!('bytes' in file)) throw new Error('foreign letters')
        expect(readCsv(file.bytes)).toEqual({ ok: true, value: { encoding, rows: [HEADER, ...written] } })
      }),
    )
  })

  it('of any letters comes back from UTF-8, and from CP932 or not at all', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .map((any) => any.replace(/[^\P{Cc}\t\r\n]|[\ufeff\p{Cs}]/gu, ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), text, text), { maxLength: 5 }), (written) => {
        for (const encoding of csvEncodings) {
          const file = encodedCsv(HEADER, written, encoding)
          const table = [HEADER, ...written]
          if ('bytes' in file)
            expect(readCsv(file.bytes)).toEqual({ ok: true, value: { encoding, rows: table } })
          else for (const { row, column } of file.foreign) expect(table[row - 1]?.[column - 1]).not.toBe('')
        }
      }),
    )
  })

  it('never breaks the reader, whatever is sent', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        expect(typeof readCsv(any).ok).toBe('boolean')
      }),
    )
  })
})

describe('an encoding', () => {
  it('says which letters do not fit and where, and puts nothing in their place', () => {
    expect(
      encodedCsv(
        ['a', 'b'],
        [
          ['髙', '𠮷〜𠮷'],
          ['¥', '?'],
        ],
        'cp932',
      ),
    ).toEqual({
      foreign: [
        { row: 2, column: 2, letters: ['𠮷', '〜'] },
        { row: 3, column: 1, letters: ['¥'] },
      ],
    })
  })

  it.each([
    ['UTF-8 with its mark', bytes('\ufeff窓口\r\nx'), 'utf-8'],
    ['UTF-8 without', bytes('窓口\nx'), 'utf-8'],
    ['CP932', iconv.encode('窓口\r\nx', 'cp932'), 'cp932'],
    ['plain letters', bytes('counter\nx\n\n\n'), 'utf-8'],
  ])('is found: %s', (_, file, encoding) => {
    expect(readCsv(file)).toMatchObject({ ok: true, value: { encoding } })
  })
})

describe('a file is not taken', () => {
  it.each([
    ['with nothing in it', bytes(''), 'empty'],
    ['of empty lines', bytes('\r\n\r\n'), 'empty'],
    ['that is a workbook', bytes('PK\u0003\u0004\u0000'), 'not_text'],
    [
      'that is a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      'not_text',
    ],
    ['that is packed, however much it would unpack to', gzipSync(Buffer.alloc(50_000_000)), 'not_text'],
    ['with a NUL in a cell', bytes('窓口,a\u0000b'), 'not_text'],
    ['with an escape of a terminal', bytes('窓口,\u001b[2J'), 'not_text'],
    ['in EUC-JP', iconv.encode('窓口', 'euc-jp'), 'not_text'],
    ['of more columns than a table has', bytes(`a${','.repeat(100_000)}`), 'not_csv'],
    ['in UTF-16', Buffer.from('\ufeff窓口', 'utf16le'), 'not_text'],
    ['in no encoding at all', Uint8Array.of(0x41, 0xff, 0xfe), 'not_text'],
    ['with an open quotation mark', bytes('a,b\n"x,y'), 'not_csv'],
    ['that is too large', new Uint8Array(MOST_CSV_BYTES + 1), 'too_large'],
    ['that is too long', bytes('a\n'.repeat(MOST_CSV_ROWS + 2)), 'too_many_rows'],
  ])('%s', (_, file, reason) => {
    expect(readCsv(file)).toEqual({ ok: false, reason })
  })
})
