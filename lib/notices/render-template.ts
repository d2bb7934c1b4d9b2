import { Liquid, type Template as Parsed } from 'liquidjs'
import { type Locale, languageTag } from '#lib/locales.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import type { Block, Letter, NoticeTemplate, NoticeVariables, Section } from './rules.ts'

/**
 * 通知文 with its variables filled in. The language of templates is Liquid without a way to files or code: other
 * templates cannot be taken in, objects show only what is in them, and memory and time (milliseconds) are limited, so
 * no loop is without end. An unknown variable or filter is a mistake, not an empty text.
 */
const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 50_000,
  renderLimit: 5000,
  memoryLimit: 500_000,
  templates: {},
})
for (const tag of ['include', 'render', 'layout', 'block']) delete engine.tags[tag]

/**
 * A letter from a template. Its body is written in lines: `## ` begins a section, `- ` an item of a list, a line between
 * `**` is important, one between backquotes is there to be typed, a line that is an address becomes a link, and what
 * stands below `---` closes the letter. Empty lines only make it easier to read. Throws what Liquid says of a mistake.
 */
export function renderTemplate(template: NoticeTemplate, variables: NoticeVariables, locale: Locale): Letter {
  const filled = (source: string) => rubyAsBrackets(engine.renderSync(parsed(source), variables) as string)
  const subject = filled(template.subject)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
  return { language: languageTag(locale), subject, ...partsOf(filled(template.body)) }
}

/** Templates are few and the same for everybody: each is parsed once. */
const known = new Map<string, Parsed[]>()
const MOST_KNOWN = 500

function parsed(source: string): Parsed[] {
  const found = known.get(source) ?? engine.parse(source)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(source, found)
  return found
}

function partsOf(text: string): Pick<Letter, 'intro' | 'sections' | 'closing'> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const end = lines.indexOf(CLOSING)
  const letter = end === -1 ? lines : lines.slice(0, end)
  const closing = end === -1 ? [] : lines.slice(end + 1).filter((line) => line !== CLOSING)
  const starts = letter.flatMap((line, index) => (line.startsWith(HEADING) ? [index] : []))
  const sections = starts.map((start, nth): Section => {
    const [heading = '', ...rest] = letter.slice(start, starts[nth + 1])
    return { heading: heading.slice(HEADING.length).trim(), blocks: blocksOf(rest) }
  })
  return { intro: blocksOf(letter.slice(0, starts[0])), sections, closing }
}

const HEADING = '## '
const ITEM = '- '
const CLOSING = '---'

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (!line.startsWith(ITEM)) blocks.push(blockOf(line))
    else if (last && 'items' in last) last.items.push(line.slice(ITEM.length))
    else blocks.push({ items: [line.slice(ITEM.length)] })
  }
  return blocks
}

function blockOf(line: string): Block {
  const [, strong] = /^\*\*(.+)\*\*$/.exec(line) ?? []
  if (strong !== undefined) return { strong }
  const [, code] = /^`(.+)`$/.exec(line) ?? []
  if (code !== undefined) return { code }
  return /^https?:\/\/\S+$/.test(line) ? { link: line } : { text: line }
}
