import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from '#scripts/environment.ts'
import { isPartOfPage } from './public-page.ts'

/** What a build makes of a page (Next, "Invoking Entrypoints" of its adapters). */
type EntryPoint = {
  handler(request: IncomingMessage, response: ServerResponse, context: object): Promise<unknown>
}

/** The residents' pages that are told no step of their address but the language. */
const PAGE = /^\/\(resident\)\/\[locale\]((?:\/[\w-]+)*)\/page$/

/**
 * Makes residents' pages at the entry points that the build made of them, without the router of Next before them: it
 * would look for what we know, for a sixth of an average page. Resolves with false, and has sent nothing, for what the
 * router is for: other addresses, forms that are sent to a page, parts of a page, an address whose language is not
 * settled; and for a page that failed, since the router knows what is shown in its place.
 */
export function makePages(
  built = path.join(root, '.next'),
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const files = pageFiles(built)
  const load = createRequire(import.meta.url)
  return async (request, response) => {
    const file = isPlain(request) && files.get(pathIn(request))
    if (!file) return false
    const { handler }: EntryPoint = load(file)
    try {
      await handler(request, response, {})
      return true
    } catch {
      // It has logged why.
      return response.headersSent
    }
  }
}

/** Each page by its address without the language. */
function pageFiles(built: string): Map<string, string> {
  const pages: object = JSON.parse(readFileSync(path.join(built, 'app-path-routes-manifest.json'), 'utf8'))
  return new Map(
    Object.keys(pages).flatMap((page) => {
      const address = PAGE.exec(page)?.[1]
      return address === undefined ? [] : [[address, path.join(built, 'server/app', `${page}.js`)]]
    }),
  )
}

const isPlain = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers['x-language-settled'] !== undefined && !isPartOfPage(headers)

/** A settled address begins with a language. */
const pathIn = ({ url = '' }: IncomingMessage): string => url.replace(/^\/[^/?]*|\?.*$/g, '')
