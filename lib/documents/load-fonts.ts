import path from 'node:path'
import { Font } from '@react-pdf/renderer'

/** A universal-design font that Japanese offices use in print; complete, so every letter of a page is embedded from it. */
export const fontFamily = 'BIZ UDPGothic'

const PACKAGE = 'node_modules/@expo-google-fonts/biz-udpgothic'

let loaded: Promise<HasGlyph> | undefined

type HasGlyph = (codePoint: number) => boolean

/** Registers the font once a process and answers which letters it has. */
export function loadFonts(): Promise<HasGlyph> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<HasGlyph> {
  const file = (name: string) => path.join(process.cwd(), PACKAGE, name)
  Font.register({
    family: fontFamily,
    fonts: [
      { src: file('400Regular/BIZUDPGothic_400Regular.ttf'), fontWeight: 400 },
      { src: file('700Bold/BIZUDPGothic_700Bold.ttf'), fontWeight: 700 },
    ],
  })
  await Font.load({ fontFamily, fontWeight: 400 })
  const font = Font.getFont({ fontFamily, fontWeight: 400 })?.data
  if (!font) throw new Error('the font for documents cannot be read')
  return (codePoint) => font.hasGlyphForCodePoint(codePoint)
}
