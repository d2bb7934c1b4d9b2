import { registerHooks } from 'node:module'

/**
 * Lets a command import what uses Next: its package names files without their ending, which Next's own build finds and
 * Node does not. Call it before the first such import, which must be a dynamic one.
 */
export function readNext(): void {
  registerHooks({
    resolve: (name, context, next) => next(/^next\/\w+$/.test(name) ? `${name}.js` : name, context),
  })
}
