/** As much of a style sheet as we need of it, in the words of PostCSS. */
type Node = { type: string; name?: string; params?: string; parent?: Node; nodes?: Node[] }
type LayerRule = Node & { selectors: string[] }
type Layer = Node & { params: string; remove: () => void; replaceWith: (nodes: Node[]) => void }
type Sheet = Node & {
  walkRules: (visit: (rule: LayerRule) => void) => void
  walkAtRules: (name: string, visit: (layer: Layer) => void) => void
}

/** Later ones win over earlier ones. What is written before them only sets custom properties; no layer wins over all. */
const layers = ['base', 'components', 'utilities']

/** An id that no element has: each adds what no number of classes can outweigh. */
const WEIGHT = ':not(#\\#)'

/**
 * For PostCSS: takes cascade layers out of a style sheet, since a browser without them drops all that they hold (Safari
 * up to 15.3, Chrome up to 98). The order of the layers becomes weight of the selectors. `!important` is not turned
 * round, as it would be between layers.
 */
export const flattenLayers = () => ({
  postcssPlugin: 'flatten-layers',
  OnceExit(sheet: Sheet) {
    sheet.walkRules((rule) => {
      const weight = isPart(rule) ? 0 : weightOf(rule)
      if (weight > 0) rule.selectors = rule.selectors.map((selector) => weighed(selector, weight))
    })
    sheet.walkAtRules('layer', (layer) => {
      if (layer.nodes) layer.replaceWith(layer.nodes)
      else layer.remove()
    })
  },
})

/** A rule within a rule has the weight of the outer one; a step of a movement is no selector. */
const isPart = ({ parent }: Node): boolean =>
  parent !== undefined && (parent.type === 'rule' || parent.name?.endsWith('keyframes') || isPart(parent))

function weightOf({ parent }: Node): number {
  if (parent === undefined) return layers.length
  return parent.name === 'layer' ? Math.max(0, layers.indexOf(parent.params ?? '')) : weightOf(parent)
}

/** The weight stands before a pseudo-element, behind which nothing may follow. */
function weighed(selector: string, weight: number): string {
  const end = /::|:(before|after|first-line|first-letter)\b/.exec(selector)?.index ?? selector.length
  const element = selector.slice(0, end)
  return `${element}${WEIGHT.repeat(weight)}${selector.slice(end)}`
}
