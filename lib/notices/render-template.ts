import { type Locale, languageTag } from '#lib/locales.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import { renderLiquid } from './render-liquid.ts'
import type { Block, Letter, NoticeTemplate, NoticeVariables, Section } from './rules.ts'

/**
 * 通知文 as a letter, with its variables filled in. The body of the template is written in lines: `## ` begins a
 * section, `- ` an item of a list, a line between `**` is important, one between backquotes is there to be typed, a
 * line that is an address becomes a link, and what stands below `---` closes the letter. Empty lines only make it
 * easier to read. Readings stand in brackets unless they are `written` otherwise. Throws what Liquid says of a mistake.
 */
export function renderTemplate(
  template: NoticeTemplate,
  variables: NoticeVariables,
  locale: Locale,
  written: (text: string) => string = rubyAsBrackets,
): Letter {
  const filled = (source: string) => written(renderLiquid(source, variables))
  const subject = filled(template.subject)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
  return { language: languageTag(locale), subject, ...partsOf(filled(template.body)) }
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
