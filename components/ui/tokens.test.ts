import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// The colours people must tell apart or read, measured: WCAG 2.2 (1.4.3, 1.4.6, 1.4.11) and colour vision.

const css = readFileSync('components/ui/tokens.css', 'utf8')

const themes = {
  standard: tokensIn(css.slice(0, css.indexOf("[data-theme='contrast']"))),
  contrast: tokensIn(css.slice(css.indexOf("[data-theme='contrast']"), css.indexOf('@theme inline'))),
}

const texts = ['ink', 'muted', 'link', 'visited', 'success', 'warning', 'danger', 'primary'] as const
const grounds = ['page', 'surface', 'soft'] as const
const states = ['success', 'warning', 'danger'] as const

describe.each([
  ['standard', 4.5],
  ['contrast', 7],
] as const)('in the theme %s', (theme, least) => {
  const colour = (name: string): string => themes[theme][name] ?? ''

  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s is read on %s',
    (text, ground) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least)
    },
  )

  it.each(states)('%s is read on its own ground', (state) => {
    expect(contrast(colour(state), colour(`${state}-soft`))).toBeGreaterThanOrEqual(least)
    expect(contrast(colour('ink'), colour(`${state}-soft`))).toBeGreaterThanOrEqual(least)
  })

  it('buttons are read, and edges and focus are seen', () => {
    expect(contrast(colour('on-primary'), colour('primary'))).toBeGreaterThanOrEqual(least)
    expect(contrast(colour('line-strong'), colour('page'))).toBeGreaterThanOrEqual(3)
    expect(contrast(colour('focus-outer'), colour('focus-inner'))).toBeGreaterThanOrEqual(3)
  })
})

/** What people without one of the three kinds of cones see, in linear RGB (Viénot, Brettel and Mollon 1999; tritan: Brettel 1997). */
const visions = {
  protan: [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
  deutan: [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
  tritan: [1, 0.14461, -0.14461, 0, 0.85924, 0.14076, 0, 0.85924, 0.14076],
}

describe.each(Object.entries(visions))('for %s colour vision', (_name, matrix) => {
  it.each(texts)('%s is still read on the page in the standard theme', (text) => {
    const seen = (name: string) => seenBy(matrix, themes.standard[name] ?? '')
    expect(contrastOf(seen(text), seen('page'))).toBeGreaterThanOrEqual(4.5)
  })
})

function tokensIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

const linear = (hex: string): number[] =>
  [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })

const luminance = ([red = 0, green = 0, blue = 0]: number[]): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue

function contrastOf(one: number[], other: number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const contrast = (one: string, other: string): number => contrastOf(linear(one), linear(other))

function seenBy(matrix: number[], hex: string): number[] {
  const rgb = linear(hex)
  return [0, 3, 6].map((row) =>
    rgb.reduce(
      (sum, value, column) => sum + Math.max(0, Math.min(1, (matrix[row + column] ?? 0) * value)),
      0,
    ),
  )
}

it('gives a part of a high-contrast page the standard colours, where a preview shows them', () => {
  expect(css).toMatch(/:root,\s*\[data-theme='standard'\]\s*\{/)
})
