/** How a person wants to see the pages: kept in this browser, known to nobody else. Pure. */

export const themes = ['standard', 'contrast'] as const

export const textSizes = ['standard', 'large', 'largest'] as const

export type Theme = (typeof themes)[number]

export type TextSize = (typeof textSizes)[number]

export type Preferences = { theme: Theme; textSize: TextSize }

/** The names of the cookies and of the fields in the switch. */
export const preferenceNames = { theme: 'theme', textSize: 'text-size' } as const

const oneOf = <const Names extends readonly [string, ...string[]]>(
  names: Names,
  text: string | undefined,
): Names[number] => names.find((name) => name === text) ?? names[0]

/** Reads what a browser sent; anything unknown is the standard look. */
export const readPreferences = (theme: string | undefined, textSize: string | undefined): Preferences => ({
  theme: oneOf(themes, theme),
  textSize: oneOf(textSizes, textSize),
})
