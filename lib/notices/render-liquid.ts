import { Context, type Emitter, Liquid, type Template as Parsed, toValueSync } from 'liquidjs'
import type { NoticeVariables } from './rules.ts'

/**
 * The language of templates is Liquid without a way to files or code: other templates cannot be taken in, objects show
 * only what is in them, and memory and time (milliseconds) are limited, so no loop is without end. An unknown variable
 * or filter is a mistake, not an empty text.
 */
const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 50_000,
  renderLimit: 2000,
  memoryLimit: 500_000,
  templates: {},
})
for (const tag of ['include', 'render', 'layout', 'block']) delete engine.tags[tag]

/** A template with its variables filled in. Throws what Liquid says of a mistake, with the line it is in. */
export function renderLiquid(source: string, variables: NoticeVariables): string {
  const context = new Context(variables, engine.options, { sync: true }, { liquid: engine })
  return toValueSync(engine.renderer.renderTemplates(parsed(source), context, limitedOutput())) as string
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

/** Many times the longest mail. Liquid counts what it computes, not what it writes: a short loop can write a gigabyte. */
const MOST_WRITTEN = 100_000

function limitedOutput(): Emitter {
  return {
    buffer: '',
    write(piece: unknown) {
      this.buffer += [piece].flat(Number.POSITIVE_INFINITY).join('')
      if (this.buffer.length > MOST_WRITTEN) throw new Error('output limit exceeded')
    },
  }
}
