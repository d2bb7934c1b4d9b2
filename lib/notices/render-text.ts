/** A paragraph, an important one, something to type, an address, or a list. */
export type Block =
  | { text: string }
  | { strong: string }
  | { code: string }
  | { link: string }
  | { items: string[] }

export type Section = { heading: string; blocks: Block[] }

/** A notice before it takes a form: every string is finished, none is markup. */
export type Letter = {
  language: string
  subject: string
  intro: Block[]
  sections: Section[]
  closing: string[]
}

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
