import { type Locale, shippedLocales } from '#lib/locales.ts'
import type { TemplateVariable } from '#lib/notices/rules.ts'

/** 手紙: what is printed for one person. */
export const paperKinds = ['letter_password', 'letter_link_code', 'reservation_slip'] as const

export type PaperKind = (typeof paperKinds)[number]

export const isPaperKind = (kind: string): kind is PaperKind =>
  (paperKinds as readonly string[]).includes(kind)

/** Every household can read one of these; the page behind the QR code is in the resident's own language. */
export const letterLocales = ['ja', 'ja-easy', 'en'] as const satisfies readonly Locale[]

/**
 * Burmese is not written in the order it is spoken in, and the renderer does not put its letters in order. Such a slip
 * is printed in English, and in Japanese for who reads it at the counter.
 */
export const slipLocales = (locale: Locale): readonly Locale[] => (locale === 'my' ? ['en', 'ja'] : [locale])

/** The languages in which a paper has a text: all that it is printed in. */
export const paperLocales = (kind: PaperKind): readonly Locale[] =>
  kind === 'reservation_slip' ? [...new Set(shippedLocales.flatMap(slipLocales))] : letterLocales

/** What stands on a paper whatever its text says: secrets, codes and dates are no matter of words. */
export type FixedPart = 'city' | 'secret_box' | 'number_box' | 'issued' | 'printed'

export type PaperPart = FixedPart | 'intro' | 'sections' | 'closing'

export const isFixed = (part: PaperPart): part is FixedPart =>
  part !== 'intro' && part !== 'sections' && part !== 'closing'

/** The parts of a paper below its heading, from top to bottom. */
export const partsOfPaper = (kind: PaperKind): readonly PaperPart[] =>
  kind === 'reservation_slip'
    ? ['city', 'intro', 'number_box', 'sections', 'closing', 'printed']
    : ['city', 'secret_box', 'intro', 'sections', 'closing', 'issued']

export type PaperVariable = TemplateVariable | 'start_url'

/** What the text of a paper may say of its reader. No secret is among them: the box alone holds those. */
export const paperVariables = (kind: PaperKind): readonly PaperVariable[] =>
  kind === 'reservation_slip'
    ? [
        ...(['number', 'when', 'services', 'counter', 'bring', 'documents', 'deadlines'] as const),
        ...(['manage_url', 'availability_url', 'uses_account', 'prices', 'address', 'directions'] as const),
        ...(['guidance', 'access', 'counter_phone', 'map_url', 'city', 'city_phone', 'city_hours'] as const),
      ]
    : ['until', 'start_url', 'city', 'city_phone', 'city_hours']
