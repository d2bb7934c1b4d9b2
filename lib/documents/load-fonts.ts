import path from 'node:path'
import { Font } from '@react-pdf/renderer'
import type { PlannedLocale } from '#lib/locales.ts'

/** A universal-design font that Japanese offices use in print; complete, so every letter of a page is embedded from it. */
export const fontFamily = 'BIZ UDPGothic'

type Face = { family: string; folder: string; file: string }

const JAPANESE: Face = { family: fontFamily, folder: 'biz-udpgothic', file: 'BIZUDPGothic' }

/** What the Japanese font cannot write. Each stands before it: names and papers in Japanese appear in every language. */
const FACES: Partial<Record<PlannedLocale, Face>> = {
  'zh-Hans': { family: 'Noto Sans SC', folder: 'noto-sans-sc', file: 'NotoSansSC' },
  'zh-Hant': { family: 'Noto Sans TC', folder: 'noto-sans-tc', file: 'NotoSansTC' },
  ko: { family: 'Noto Sans KR', folder: 'noto-sans-kr', file: 'NotoSansKR' },
  vi: { family: 'Noto Sans', folder: 'noto-sans', file: 'NotoSans' },
  ne: { family: 'Noto Sans Devanagari', folder: 'noto-sans-devanagari', file: 'NotoSansDevanagari' },
  th: { family: 'Noto Sans Thai', folder: 'noto-sans-thai', file: 'NotoSansThai' },
}

const facesOf = (locale: PlannedLocale): Face[] => [FACES[locale] ?? [], JAPANESE].flat()

/** The fonts of a language, the first that has a letter writes it. */
export const fontFamilies = (locale: PlannedLocale): string[] => facesOf(locale).map(({ family }) => family)

type HasGlyph = (codePoint: number) => boolean

const loaded = new Map<string, Promise<HasGlyph>>()

/** Registers the fonts of a language once a process and answers which letters they have. */
export async function loadFonts(locale: PlannedLocale = 'ja'): Promise<HasGlyph> {
  const fonts = await Promise.all(facesOf(locale).map(loadFace))
  return (codePoint) => fonts.some((hasGlyph) => hasGlyph(codePoint))
}

function loadFace(face: Face): Promise<HasGlyph> {
  const font = loaded.get(face.family) ?? readFace(face)
  loaded.set(face.family, font)
  return font
}

async function readFace({ family, folder, file }: Face): Promise<HasGlyph> {
  const src = (weight: string) =>
    path.join(process.cwd(), 'node_modules/@expo-google-fonts', folder, weight, `${file}_${weight}.ttf`)
  Font.register({
    family,
    fonts: [
      { src: src('400Regular'), fontWeight: 400 },
      { src: src('700Bold'), fontWeight: 700 },
    ],
  })
  await Font.load({ fontFamily: family, fontWeight: 400 })
  const font = Font.getFont({ fontFamily: family, fontWeight: 400 })?.data
  if (!font) throw new Error(`the font ${family} for documents cannot be read`)
  return (codePoint) => font.hasGlyphForCodePoint(codePoint)
}
