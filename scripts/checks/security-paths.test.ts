import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const rooms = '{app,components,db,e2e,lib,scripts}'

it('every file that docs/security.md names as where something is met or shown is there', () => {
  const text = readFileSync('docs/security.md', 'utf8')
  const named = [...text.matchAll(/`([\w@()[\]*./-]+\.(?:ts|tsx|json|cjs|mjs|sql|md))`/g)].map(
    ([, path = '']) => path,
  )
  expect(named.length).toBeGreaterThan(40)
  const files = (path: string) =>
    globSync(path.includes('/') ? path.replaceAll(/[()[\]]/g, '[$&]') : `${rooms}/**/${path}`)
  expect(named.filter((path) => files(path).length === 0)).toEqual([])
})
