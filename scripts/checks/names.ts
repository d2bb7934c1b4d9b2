import path from 'node:path'
import type { Breach } from '#scripts/checks/breach.ts'
import { domains, emptyWords, frame, kinds, nextFiles, topLevel, verbs } from '#scripts/checks/house-words.ts'
import { isCode } from '#scripts/checks/tree.ts'

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** `(staff)`, `[locale]`, `[...nextauth]`, `[[...path]]`, `v1`, `openapi.json`. */
const ROUTE_FOLDER = /^(\([a-z-]+\)|\[(\.\.\.)?[a-z]+\]|\[\[\.\.\.[a-z]+\]\]|[a-z0-9]+([-.][a-z0-9]+)*)$/
/** `book.test.ts` and `book.crowd.test.ts` stand beside `book.ts`. */
const TEST = /(\.[a-z]+)?\.test\.tsx?$/

const stemOf = (file: string): string => path.basename(file).split('.')[0] ?? ''

/** Every path that is not where, or not called what, the plan of the house says. */
export const checkNames = (files: string[]): Breach[] => {
  const known = new Set(files)
  return files.flatMap((file) => {
    const rule = topBreach(file) ?? wordBreach(file) ?? roomBreach(file, known)
    return rule ? [{ path: file, rule }] : []
  })
}

const topBreach = (file: string): string | undefined =>
  topLevel.includes(file.split('/')[0] ?? '') ? undefined : 'is not in the list of top-level entries'

function wordBreach(file: string): string | undefined {
  if (!isCode(file)) return undefined
  const empty = stemOf(file)
    .split('-')
    .find((word) => emptyWords.includes(word))
  return empty ? `a name with "${empty}" says nothing about what is inside` : undefined
}

function roomBreach(file: string, known: Set<string>): string | undefined {
  const [room, second] = file.split('/')
  if (room === 'app') return appBreach(file, known)
  if (room === 'lib') return libBreach(file, known)
  if (room === 'components') return componentBreach(file)
  if (['db', 'e2e', 'scripts'].includes(room ?? '') && second !== 'migrations') return freeBreach(file)
  return undefined
}

/** Rooms whose files are named freely, but in one style. */
const freeBreach = (file: string): string | undefined =>
  !isCode(file) || KEBAB.test(stemOf(file)) ? undefined : 'files are named in kebab-case'

function appBreach(file: string, known: Set<string>): string | undefined {
  const folders = file.split('/').slice(1, -1)
  const name = path.basename(file)
  if (!folders.every((folder) => ROUTE_FOLDER.test(folder))) return 'is no folder of an address'
  if (TEST.test(name)) return testBreach(file, known)
  if (nextFiles.includes(name) || name === 'globals.css') return undefined
  return /^[a-z0-9-]+\.tsx$/.test(name) && name !== 'loading.tsx'
    ? undefined
    : 'app/ holds what Next names, actions.ts, and the components of one page'
}

const componentBreach = (file: string): string | undefined =>
  /^components\/fonts\/[a-z]+\.(woff2|txt)$/.test(file) ||
  (file.split('/').length === 3 && /^[a-z0-9-]+(\.css|(\.test)?\.tsx?)$/.test(path.basename(file)))
    ? undefined
    : 'a component is components/<folder>/<kebab-case>.tsx, its style sheet .css'

function libBreach(file: string, known: Set<string>): string | undefined {
  const [, folder = '', ...rest] = file.split('/')
  if (rest.length === 0 || frame.includes(folder)) return freeBreach(file)
  if (!domains.includes(folder)) return `"${folder}" is not in the list of domains`
  if (rest.length > 1) return 'a domain folder has no folders'
  if (TEST.test(file)) return testBreach(file, known)
  const name = rest[0] ?? ''
  if (folder === 'documents' && /^[a-z0-9-]+\.tsx$/.test(name)) return undefined
  return /\.ts$/.test(name) && isVerbOrKind(stemOf(name))
    ? undefined
    : 'a domain holds queries, rules, access, input, mail and <verb>[-<noun>].ts of the list of verbs'
}

const isVerbOrKind = (stem: string): boolean =>
  kinds.includes(stem) ||
  (KEBAB.test(stem) && verbs.some((verb) => stem === verb || stem.startsWith(`${verb}-`)))

const testBreach = (file: string, known: Set<string>): string | undefined =>
  ['.ts', '.tsx'].some((end) => known.has(file.replace(TEST, end)))
    ? undefined
    : 'a test stands beside the file it tests and bears its name'
