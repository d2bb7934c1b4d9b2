import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/**
 * Lets a command import the documents of `lib/documents`: Node takes the types out of a file by itself, but does not
 * read the tags of a `.tsx`. Call it before the first such import, which must be a dynamic one.
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
  ts.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: {
      jsx: ts.JsxEmit.ReactJSX,
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2024,
      verbatimModuleSyntax: true,
    },
  }).outputText
