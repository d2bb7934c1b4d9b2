import { globSync } from 'node:fs'
import path from 'node:path'
import { root } from '#scripts/environment.ts'

type Params = Record<string, string>

/** What answers a request to one address, and the steps of the address that the route is told. */
export type Found<Method> = { method: Method; params: Params }

/**
 * Reads the route files of a folder (`app/api/…`), to call them without Next between: finds the method of the route
 * that stands at an address; undefined for every other address, and for a method that the route does not name.
 */
export async function readRoutes<Method>(
  folder: string,
): Promise<(url: string | undefined, method: string | undefined) => Found<Method> | undefined> {
  const routes = await Promise.all(
    globSync(`${folder}/**/route.ts`, { cwd: root }).map(async (file) => ({
      address: addressOf(file),
      methods: (await import(path.join(root, file))) as Record<string, Method | undefined>,
    })),
  )
  return (url = '', name = '') => {
    const [asked = ''] = url.split('?', 1)
    for (const { address, methods } of routes) {
      const steps = address.exec(asked)
      const method = steps && methods[name]
      if (method) return { method, params: { ...steps.groups } }
    }
  }
}

/** A folder in brackets is one step that the route is told: letters and digits, as all our numbers are. */
function addressOf(file: string): RegExp {
  const steps = path.dirname(file).split(path.sep).slice(1)
  const parts = steps.map((step) =>
    step.startsWith('[') ? `(?<${step.slice(1, -1)}>\\w+)` : RegExp.escape(step),
  )
  return new RegExp(`^/${parts.join('/')}$`)
}
