import { type Block, itemMark, type Letter, type Section } from './rules.ts'

/** A letter as plain text, for readers that show or read aloud nothing else. */
export const renderText = ({ language, intro, sections, closing }: Letter): string =>
  [
    intro.flatMap((block) => linesOf(block, language)).join('\n'),
    ...sections.map((section) => sectionText(section, language)),
    closing.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')

const sectionText = ({ heading, blocks }: Section, language: string): string =>
  [`■ ${heading}`, ...blocks.flatMap((block) => linesOf(block, language))].join('\n')

function linesOf(block: Block, language: string): string[] {
  if ('items' in block) return block.items.map((item) => `${itemMark(language)}${item}`)
  return Object.values(block)
}
