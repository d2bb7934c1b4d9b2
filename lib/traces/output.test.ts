import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { actNames } from '#lib/audit/rules.ts'
import { shippedTexts } from '#lib/catalogues.ts'
import { staffLocales } from '#lib/locales.ts'
import { permissions } from '#lib/staff/access.ts'
import { detailInWords, subjectInWords } from './output.ts'

/** The codes of changes, as the sources hand them to whoever records them. */
const kinds = globSync(['lib/**/*.ts', 'app/**/*.ts'])
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const recorded = [...text.matchAll(/recordChanges\(\s*tx,\s*\w+,\s*([^,]+),/g)].map(
      ([, said = '']) => said,
    )
    const drafted = [...text.matchAll(/kind: ([^,{}]+), backTo/g)].map(([, said = '']) => said)
    return [...recorded, ...drafted].flatMap((said) =>
      [...said.matchAll(/'([a-z_]+)'/g)].map(([, code]) => code),
    )
  })

it.each(staffLocales)('every act, and every code beside it, is told in words: %s', (locale) => {
  const audit = shippedTexts(locale, 'audit')
  expect(actNames.filter((act) => !audit.has(`act.${act}`))).toEqual([])
  expect(kinds.length).toBeGreaterThan(25)
  expect(kinds.filter((kind) => !audit.has(`value.${kind}`))).toEqual([])
  const roles = shippedTexts(locale, 'roles')
  expect(permissions.filter((one) => !roles.has(`permission.${one}`))).toEqual([])
})

it('a code is read as its word, a right as its sentence, and what was typed as it is', () => {
  const told = (detail: Record<string, string>) => detailInWords({ detail, reason: null }, 'ja')
  expect(told({ state: 'protected' })).toContain('支援措置中')
  expect(told({ kind: 'imported_settings' })).toContain('設定のファイルを取り込む')
  expect(told({ permission: 'desk.view' })).toContain('今日の一覧')
  expect(told({ terms: 'protected' })).toContain('protected')
  expect(told({ requiresSecondFactor: 'true' })).toContain('はい')
})

it.each([
  ['role', 'clerk', '役割 窓口職員'],
  ['role', 'winter_helpers', '役割 winter_helpers'],
  ['traces', 'view', '操作記録 閲覧'],
])('a %s is told by the word for its code where there is one: %s', (subjectKind, subjectName, said) => {
  expect(subjectInWords({ subjectKind, subjectName, isHidden: false }, 'ja')).toBe(said)
})
