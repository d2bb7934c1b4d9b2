import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The texts of one domain in one language by their full key, `reservations.refusal.slot_full`. */
export type Catalogue = Map<string, string>

/** All texts of a tree, by language and domain. */
export type Catalogues = Map<string, Map<string, Catalogue>>

type Tree = { [key: string]: string | Tree }

/** Flattens the nested form that people write. */
export function flatten(tree: Tree, prefix: string): Catalogue {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value]] : [...flatten(value, `${prefix}.${key}`)],
  )
  return new Map(entries)
}

/** Reads every catalogue below a folder of languages, whether it should be there or not. */
export function readCatalogues(folder: string): Catalogues {
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder).map((locale) => [
      locale,
      new Map(
        readdirSync(path.join(folder, locale)).map((file) => {
          const domain = path.basename(file, '.json')
          return [domain, flatten(JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8')), domain)]
        }),
      ),
    ]),
  )
}
