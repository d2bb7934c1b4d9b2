import type { Locale } from './locales.ts'

type CarriedFont = {
  /** The start of its families in `components/fonts/faces.css`. */
  family: string
  /** One of its letters, to ask for the font by. */
  letter: string
}

/** Languages in a script that a device may lack: on such a device their pages bring a font. Pure. */
export const carriedFonts: Partial<Record<Locale, CarriedFont>> = {
  my: { family: 'Myanmar', letter: 'က' },
  th: { family: 'Thai', letter: 'ก' },
  ne: { family: 'Devanagari', letter: 'क' },
}
