import { rubyParts } from '#lib/ruby.ts'

/** As much of the tree of a rendered text as matters here. */
type Part = { type: string; value?: string; tagName?: string; properties?: object; children?: Part[] }

const text = (value: string): Part => ({ type: 'text', value })

const element = (tagName: string, child: Part, ...more: Part[]): Part => ({
  type: 'element',
  tagName,
  properties: {},
  children: [child, ...more],
})

/** Puts readings above their words, in every text of the tree. */
export function readingsAsRuby(tree: Part): void {
  tree.children = tree.children?.flatMap((part) => {
    if (part.type === 'text' && part.value?.includes('《')) return rubyParts(part.value).map(shown)
    readingsAsRuby(part)
    return [part]
  })
}

/** With brackets for browsers that know no ruby. */
const shown = ({ base, reading }: { base: string; reading?: string }): Part =>
  reading
    ? element(
        'ruby',
        text(base),
        element('rp', text('（')),
        element('rt', text(reading)),
        element('rp', text('）')),
      )
    : text(base)
