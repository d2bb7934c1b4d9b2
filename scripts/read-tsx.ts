import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@swc/core'

/**
 * Lets a command import the documents of `lib/documents`: Node takes the types out of a file by itself, but does not
 * read the tags of a `.tsx`. Call it before the first such import, which must be a dynamic one. The compiler comes with
 * what the product needs to run: where it runs there may be nothing that is for development alone.
 */
export function readTsx(): void {
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('.tsx')
        ? { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true }
        : next(url, context),
  })
}

const compiled = (file: string): string =>
  transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    configFile: false,
    swcrc: false,
    isModule: true,
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2024',
      transform: { react: { runtime: 'automatic' }, verbatimModuleSyntax: true },
    },
    module: { type: 'es6' },
  }).code
