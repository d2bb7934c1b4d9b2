import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const rooms = '{app,components,db,e2e,lib,scripts}'

const files = (path: string) =>
  globSync(path.includes('/') ? path.replaceAll(/[()[\]]/g, '[$&]') : `{,${rooms}/**/}${path}`)

it.each([
  ['docs/security.md', 40],
  ['docs/asvs.md', 150],
])('every file that %s names as where something is met or shown is there', (page, least) => {
  const text = readFileSync(page, 'utf8')
  const named = [...text.matchAll(/`([\w@([][\w@()[\]*./-]*\.(?:ts|tsx|json|cjs|mjs|sql|md))`/g)].map(
    ([, path = '']) => path,
  )
  expect(named.length).toBeGreaterThan(least)
  expect([...new Set(named)].filter((path) => files(path).length === 0)).toEqual([])
})
