import type { Block, Letter, Section } from './rules.ts'

/** A letter as plain text, for readers that show or read aloud nothing else. */
export const renderText = ({ intro, sections, closing }: Letter): string =>
  [intro.flatMap(linesOf).join('\n'), ...sections.map(sectionText), closing.join('\n')]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')

const sectionText = ({ heading, blocks }: Section): string =>
  [`■ ${heading}`, ...blocks.flatMap(linesOf)].join('\n')

function linesOf(block: Block): string[] {
  if ('items' in block) return block.items.map((item) => `・${item}`)
  return Object.values(block)
}
