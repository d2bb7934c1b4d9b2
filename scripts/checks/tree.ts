import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const CODE = /\.(ts|tsx|mjs|cjs|css)$/

/** Every file below a folder that belongs to the repository: all but what .gitignore names. Sorted. */
export function listFiles(root: string): string[] {
  const ignored = ['.git', ...ignoredNames(readFileSync(path.join(root, '.gitignore'), 'utf8'))]
  const walk = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !ignored.some((pattern) => path.matchesGlob(name, pattern)))
      .flatMap((entry) => {
        const file = path.join(folder, entry.name)
        return entry.isDirectory() ? walk(file) : [file]
      })
  return walk('').toSorted()
}

const ignoredNames = (gitignore: string): string[] =>
  gitignore
    .split('\n')
    .map((line) => line.trim().replace(/^\/|\/$/g, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Files written by hand in a programming language; migrations are generated. */
export const isCode = (file: string): boolean => CODE.test(file) && !file.startsWith('db/migrations/')

export const readText = (root: string, file: string): string => readFileSync(path.join(root, file), 'utf8')
