import type { Block, Letter, Section } from './render-text.ts'

/** A letter as simple HTML without pictures, scripts or addresses that report back. Every text is escaped. */
export const renderHtml = ({ language, subject, intro, sections, closing }: Letter): string =>
  `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="max-width:36rem;margin:0 auto;padding:1rem;font-family:sans-serif;line-height:1.7">
<p>${escaped(intro)}</p>
${sections.map(sectionHtml).join('\n')}
<hr>
${closing.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</body>
</html>
`

const sectionHtml = ({ heading, blocks }: Section): string =>
  `<h2 style="margin:1.5rem 0 0;font-size:1rem">${escaped(heading)}</h2>\n${blocks.map(blockHtml).join('\n')}`

function blockHtml(block: Block): string {
  if ('items' in block) return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
  if ('link' in block)
    return `<p style="margin:0"><a href="${escaped(block.link)}">${escaped(block.link)}</a></p>`
  if ('strong' in block) return `<p style="margin:0"><strong>${escaped(block.strong)}</strong></p>`
  return `<p style="margin:0">${escaped(block.text)}</p>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '')
