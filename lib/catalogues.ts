import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '#lib/locales.ts'
import type { Messages } from '#lib/speaker.ts'

const files = new Map<string, Messages>()
const flat = new Map<string, ReadonlyMap<string, string>>()

/** The shipped texts of one domain in one language, as they stand in `messages/`; read once a process. */
export function shippedMessages(locale: Locale, domain: string): Messages {
  const name = `${locale}/${domain}`
  const read = files.get(name) ?? JSON.parse(readFileSync(fileOf(locale, domain), 'utf8'))
  files.set(name, read)
  return read
}

const fileOf = (locale: Locale, domain: string): string =>
  path.join(process.cwd(), 'messages', locale, `${domain}.json`)

/** The same by their keys, `refusal.slot_full`, in the order in which they were written. */
export function shippedTexts(locale: Locale, domain: string): ReadonlyMap<string, string> {
  const name = `${locale}/${domain}`
  const texts = flat.get(name) ?? new Map(flatten(shippedMessages(locale, domain)))
  flat.set(name, texts)
  return texts
}

/** Every text of a nested catalogue with its whole key, with something before it if wanted. */
export const flatten = (tree: Messages, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )

/** The way back: the nested form of texts by their keys. */
export function nest(texts: Iterable<readonly [string, string]>): Messages {
  const tree: Messages = {}
  for (const [key, text] of texts) {
    const steps = key.split('.')
    const last = steps.pop() ?? key
    let branch = tree
    for (const step of steps) {
      branch[step] ??= {}
      branch = branch[step] as Messages
    }
    branch[last] = text
  }
  return tree
}
