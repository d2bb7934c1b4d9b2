import type { Block, Letter, Section } from './rules.ts'

/**
 * A letter as simple HTML without pictures, scripts or addresses that report back. It sets sizes and spaces and no
 * colours: a reader in dark mode, or one with colours of their own, sees theirs. Every text is escaped.
 */
export const renderHtml = ({ language, subject, intro, sections, closing }: Letter): string =>
  `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
</head>
<body style="max-width:36rem;margin:0 auto;padding:1rem;font-family:sans-serif;font-size:18px;line-height:1.7;overflow-wrap:break-word">
<main>
<h1 style="margin:0 0 1rem;font-size:20px;line-height:1.5">${escaped(subject)}</h1>
${intro.map(blockHtml).join('\n')}
${sections.map(sectionHtml).join('\n')}
</main>
<hr style="margin:2rem 0 1rem">
${closing.map((text) => `<p style="margin:0 0 .5rem;font-size:16px">${escaped(text)}</p>`).join('\n')}
</body>
</html>
`

const sectionHtml = ({ heading, blocks }: Section): string =>
  `<h2 style="margin:1.5rem 0 .25rem;font-size:18px">${escaped(heading)}</h2>\n${blocks.map(blockHtml).join('\n')}`

const PLAIN = 'margin:0'
const CODE = 'margin:.25rem 0;font-family:monospace;font-size:28px;letter-spacing:.1em'

function blockHtml(block: Block): string {
  if ('items' in block)
    return `<ul style="margin:.25rem 0;padding-left:1.5rem">${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
  if ('link' in block)
    return `<p style="${PLAIN}"><a href="${escaped(block.link)}">${escaped(block.link)}</a></p>`
  if ('code' in block) return `<p style="${CODE}"><strong>${escaped(block.code)}</strong></p>`
  if ('strong' in block) return `<p style="${PLAIN}"><strong>${escaped(block.strong)}</strong></p>`
  return `<p style="${PLAIN}">${escaped(block.text)}</p>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '')
