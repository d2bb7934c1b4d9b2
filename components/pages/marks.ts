import { type Passage, passages, withJapaneseTagged } from '#lib/passages.ts'
import { rubyParts } from '#lib/ruby.ts'

/** As much of the tree of a rendered text as matters here. */
type Part = { type: string; value?: string; tagName?: string; properties?: object; children?: Part[] }

const text = (value: string): Part => ({ type: 'text', value })

const element = (tagName: string, children: Part[], properties: object = {}): Part => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** Puts readings above their words, and says which words are Japanese where the text is not, all over the tree. */
export const marksAsElements = (lang: string) =>
  function mark(tree: Part): void {
    tree.children = tree.children?.flatMap((part) => {
      if (part.type === 'text' && part.value)
        return passages(withJapaneseTagged(part.value, lang)).flatMap(passage)
      mark(part)
      return [part]
    })
  }

function passage({ text: words, lang }: Passage): Part[] {
  const parts = rubyParts(words).map(ruby)
  return lang ? [element('span', parts, { lang })] : parts
}

/** With brackets for browsers that know no ruby. */
const ruby = ({ base, reading }: { base: string; reading?: string }): Part =>
  reading
    ? element('ruby', [
        text(base),
        element('rp', [text('（')]),
        element('rt', [text(reading)]),
        element('rp', [text('）')]),
      ])
    : text(base)
