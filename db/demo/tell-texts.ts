import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LocalizedText, PlannedLocale } from '#lib/locales.ts'

const folder = path.join(import.meta.dirname, 'texts')

/** The city's texts in the languages that have a file of their own, by their English. */
export const toldIn = new Map<string, Record<string, string>>(
  readdirSync(folder).map((file) => [
    path.basename(file, '.json'),
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  ]),
)

/**
 * Adds the further languages to every text of the city in a row. They stand in one file per language, so that whoever
 * reads that language can go through all of them at once, and rows stay short.
 */
export function inEveryLanguage<Value>(value: Value): Value {
  return told(value) as Value
}

function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (isText(value)) return { ...value, ...further(value.en) }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, told(part)]))
}

const isText = (value: object): value is LocalizedText & { en: string } => 'ja' in value && 'en' in value

const further = (english: string): Partial<Record<PlannedLocale, string>> =>
  Object.fromEntries(
    [...toldIn].flatMap(([locale, texts]) => (texts[english] ? [[locale, texts[english]]] : [])),
  )
