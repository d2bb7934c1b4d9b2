import path from 'node:path'
import { Font } from '@react-pdf/renderer'
import { env } from '#lib/env.ts'
import type { PlannedLocale } from '#lib/locales.ts'
import { loadScripts } from './load-scripts.ts'
import { codesOf, selectorOf } from './read-clusters.ts'
import { type LoadedFont, mendedMapping } from './read-mapping.ts'

/** A universal-design font that Japanese offices use in print; complete, so every letter of a page is embedded from it. */
const MAIN_FAMILY = 'BIZ UDPGothic'

type Face = { family: string; regular: string; bold: string; isOwn?: boolean }

const shipped = (family: string, folder: string, file: string): Face => {
  const src = (weight: string) =>
    path.join(process.cwd(), 'node_modules/@expo-google-fonts', folder, weight, `${file}_${weight}.ttf`)
  return { family, regular: src('400Regular'), bold: src('700Bold') }
}

const MAIN = shipped(MAIN_FAMILY, 'biz-udpgothic', 'BIZUDPGothic')

/** What the Japanese font cannot write. Each stands before it: names and papers in Japanese appear in every language. */
const FACES: Partial<Record<PlannedLocale, Face>> = {
  'zh-Hans': shipped('Noto Sans SC', 'noto-sans-sc', 'NotoSansSC'),
  'zh-Hant': shipped('Noto Sans TC', 'noto-sans-tc', 'NotoSansTC'),
  ko: shipped('Noto Sans KR', 'noto-sans-kr', 'NotoSansKR'),
  vi: shipped('Noto Sans', 'noto-sans', 'NotoSans'),
  ne: shipped('Noto Sans Devanagari', 'noto-sans-devanagari', 'NotoSansDevanagari'),
  th: shipped('Noto Sans Thai', 'noto-sans-thai', 'NotoSansThai'),
}

/** Kanji that few names have, and the Latin letters of names from abroad. */
const RARE = [
  shipped('Noto Sans JP', 'noto-sans-jp', 'NotoSansJP'),
  shipped('Noto Sans', 'noto-sans', 'NotoSans'),
]

/** Rare letters of names: fonts of the operator in their order, the shipped ones, and for 外字 the city's own. */
function rareFaces(): Face[] {
  const { MADOGUCHI_FONTS, MADOGUCHI_EUDC_FONT } = env()
  const added = MADOGUCHI_FONTS.map((file, index) => ({
    family: `Added ${index + 1}`,
    regular: file,
    bold: file,
  }))
  const own = MADOGUCHI_EUDC_FONT
    ? [{ family: 'EUDC', regular: MADOGUCHI_EUDC_FONT, bold: MADOGUCHI_EUDC_FONT, isOwn: true }]
    : []
  return [...added, ...RARE, ...own]
}

const facesOf = (locale: PlannedLocale): Face[] => [
  ...new Map([FACES[locale] ?? [], MAIN, rareFaces()].flat().map((face) => [face.family, face])).values(),
]

/** The fonts of a language, the first that has a letter writes it. */
export const fontFamilies = (locale: PlannedLocale = 'ja'): string[] =>
  facesOf(locale).map(({ family }) => family)

/** Whether a letter (字) is printed exactly as it is written. */
export type HasLetter = (cluster: string) => boolean

const loading = new Map<string, Promise<HasLetter>>()
const loaded = new Map<string, HasLetter>()

/** Registers the fonts of a language once a process and answers which letters they have. */
export async function loadFonts(locale: PlannedLocale = 'ja'): Promise<HasLetter> {
  loadScripts()
  const fonts = await Promise.all(facesOf(locale).map(loadFace))
  return (cluster) =>
    selectorOf(cluster) !== undefined
      ? familyWriting(cluster) !== undefined
      : codesOf(cluster).every((code) => fonts.some((has) => has(String.fromCodePoint(code))))
}

/** The font that writes a letter in Japanese papers: the first that has just this form. */
export const familyWriting = (cluster: string): string | undefined =>
  facesOf('ja').find(({ family }) => loaded.get(family)?.(cluster))?.family

function loadFace(face: Face): Promise<HasLetter> {
  const font = loading.get(face.family) ?? readFace(face)
  loading.set(face.family, font)
  return font
}

async function readFace({ family, regular, bold, isOwn }: Face): Promise<HasLetter> {
  const files = [
    { src: regular, fontWeight: 400 },
    { src: bold, fontWeight: 700 },
  ]
  Font.register({ family, fonts: files })
  const mappings = await Promise.all(
    files.map(async ({ fontWeight }) => {
      await Font.load({ fontFamily: family, fontWeight })
      const font = Font.getFont({ fontFamily: family, fontWeight })?.data
      if (!font) throw new Error(`the font ${family} for documents cannot be read`)
      return mendedMapping(font as unknown as LoadedFont, { isOwn })
    }),
  )
  const has: HasLetter = (cluster) => mappings.every((writes) => writes(cluster))
  loaded.set(family, has)
  return has
}
