import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { listFiles } from './tree.ts'

const root = path.resolve(import.meta.dirname, '../..')

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** The list of all settings, which says of each what it decides. */
const OVERVIEW = 'app/(staff)/staff/settings/page.tsx'

const pages = listFiles(root).filter(
  (file) =>
    /^app\/\(staff\)\/staff\/(settings|stops|stranded)\/.*page\.tsx$/.test(file) &&
    file.endsWith('/page.tsx') &&
    file !== OVERVIEW,
)

/** The files that a page draws itself with. */
const drawnWith = (file: string): string[] =>
  [...read(file).matchAll(/from '(?:#|\.\/)([^']+\.tsx)'/g)].flatMap(([, name]) => {
    const own = [name as string, path.join(path.dirname(file), name as string)]
    return own.filter((each) => /^(app|components)\//.test(each) && existsSync(path.join(root, each)))
  })

const isFramed = (file: string): boolean => /<SettingsPage\s/.test(read(file))

it.each(pages)('%s is framed as a settings page, which asks for an explanation and an example', (file) => {
  expect([file, ...drawnWith(file)].some(isFramed)).toBe(true)
})

it.each(['ja', 'en'])('every example in %s is one', (locale) => {
  const texts = listFiles(root)
    .filter((file) => file.startsWith(`messages/${locale}/`))
    .flatMap((file) => examplesIn(JSON.parse(read(file)), path.basename(file, '.json')))
  const begins = locale === 'ja' ? '例：' : 'Example: '
  expect(texts.length).toBeGreaterThan(40)
  expect(texts.filter(([, text]) => !text.startsWith(begins))).toEqual([])
})

/** Texts whose name says that they are the example of a page. */
function examplesIn(node: unknown, name: string): [string, string][] {
  if (typeof node === 'string')
    return /[._]example$/.test(name) && !name.endsWith('place_example') ? [[name, node]] : []
  return Object.entries(node as Record<string, unknown>).flatMap(([key, child]) =>
    examplesIn(child, `${name}.${key}`),
  )
}
