import { registerHooks } from 'node:module'

/**
 * Loads what uses Next: its package names files without their ending, which Next's own build finds and Node does not.
 * Only meanwhile: with a hook in place, every `require` takes the long way, and Next requires on each page.
 */
export async function readNext<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const hooks = registerHooks({
    resolve: (name, context, next) => next(/^next\/\w+$/.test(name) ? `${name}.js` : name, context),
  })
  try {
    return await load()
  } finally {
    hooks.deregister()
  }
}
