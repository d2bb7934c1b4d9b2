import path from 'node:path'
import { Document, Page, View } from '@react-pdf/renderer'
import { describe, expect, it } from 'vitest'
import { glyphsIn, glyphsOf, outlinesIn, outlinesOf, watchSubsets } from '#db/testing/pdf-glyphs.ts'
import { readPdf } from '#db/testing/pdf-text.ts'
import { JapaneseText } from './japanese-text.tsx'
import { fontFamilies, loadFonts } from './load-fonts.ts'
import { clustersOf } from './read-clusters.ts'
import { unprintable } from './read-letters.ts'
import { renderFile } from './render-file.ts'

const fontFile = (folder: string, name: string) =>
  path.join(process.cwd(), 'node_modules/@expo-google-fonts', folder, '400Regular', `${name}_400Regular.ttf`)

const BIZ = fontFile('biz-udpgothic', 'BIZUDPGothic')
const NOTO = fontFile('noto-sans-jp', 'NotoSansJP')

const selector = (number: number) => String.fromCodePoint(0xe0100 + number)

/** Letters of names with the font that must draw each: BIZ UDPGothic where it has just this form, Noto Sans JP else. */
const letters: [letter: string, file: string][] = [
  ['葛', BIZ],
  [`葛${selector(0)}`, BIZ],
  [`葛${selector(1)}`, BIZ],
  [`辻${selector(0)}`, BIZ],
  ['𠮟', BIZ],
  ['𠮷', NOTO],
  ['髙', BIZ],
  ['﨑', BIZ],
  ['邉', BIZ],
  [`邉${selector(0)}`, BIZ],
  ['あ', BIZ],
  ['ア', BIZ],
  ['a', BIZ],
  ['1', BIZ],
  ['。', BIZ],
  ['東', BIZ],
]

const expected = (text: string): string[] =>
  clustersOf(text).flatMap((letter) =>
    outlinesIn(letters.find(([one]) => one === letter)?.[1] ?? BIZ, letter),
  )

async function paper(text: string, width: number): Promise<Buffer> {
  await loadFonts()
  return renderFile(
    <Document>
      <Page style={{ fontFamily: fontFamilies(), fontSize: 12 }}>
        <View style={{ width }}>
          <JapaneseText>{text}</JapaneseText>
        </View>
      </Page>
    </Document>,
  )
}

let seed = 7
const random = (below: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor(seed / 256) % below
}

watchSubsets(BIZ)

describe('a name on paper', () => {
  it.each(letters)('is printed with the glyph of %s, by its number in its font', async (letter, file) => {
    expect(glyphsOf(await paper(letter, 200))).toEqual(glyphsIn(file, letter))
  })

  it('has a glyph of its own for each form of one letter', () => {
    const [usual, chosen] = ['葛', `葛${selector(0)}`].map((letter) => glyphsIn(BIZ, letter))
    expect(chosen).not.toEqual(usual)
  })

  it.each(letters)('has the outline of %s as its font has it', async (letter, file) => {
    expect(outlinesOf(await paper(letter, 200))).toEqual(outlinesIn(file, letter))
  })

  it('has another outline in each form of one letter', () => {
    expect(outlinesIn(BIZ, `葛${selector(0)}`)).not.toEqual(outlinesIn(BIZ, '葛'))
  })

  it('keeps every letter wherever its lines break', async () => {
    for (let round = 0; round < 40; round += 1) {
      const text = Array.from(
        { length: 12 + random(40) },
        () => letters[random(letters.length)]?.[0] ?? '',
      ).join('')
      expect(outlinesOf(await paper(`東${text}`, 60 + random(160)))).toEqual(expected(`東${text}`))
    }
  })

  it('keeps every letter, whatever the process has printed before with the same glyph', async () => {
    await paper(`鯵${selector(0)}`, 200)
    const text = '鯵'.repeat(20)
    expect(outlinesOf(await paper(text, 90))).toEqual(outlinesIn(BIZ, text))
  })

  it('says the same to a search: the selector stays with its letter', async () => {
    const { text } = await readPdf(await paper(`葛${selector(0)}城𠮷野`, 300))
    expect(text).toBe(`葛${selector(0)}城𠮷野`)
  })

  it('is not printed where no font has one of its letters', async () => {
    const hasLetter = await loadFonts()
    expect(unprintable(`葛${selector(0)}城𠮷野 髙﨑`, hasLetter)).toEqual([])
    expect(unprintable(`葛${selector(200)}\uE000😀𰀀한`, hasLetter)).toEqual([
      `葛${selector(200)}`,
      '\uE000',
      '😀',
      '𰀀',
      '한',
    ])
  })

  it('is never printed in the place of a letter that slipped through', async () => {
    await expect(paper('한', 200)).rejects.toThrow('in no font of the house')
  })
})
