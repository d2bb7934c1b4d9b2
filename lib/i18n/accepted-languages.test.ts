import { expect, it } from 'vitest'
import { acceptedLanguages } from './accepted-languages.ts'

it.each([
  ['zh-TW,zh;q=0.9,en-US;q=0.8', 'zh-Hant,zh;q=0.9,en-US;q=0.8'],
  ['zh-HK, zh-Hant-HK;q=0.9', 'zh-Hant, zh-Hant;q=0.9'],
  ['zh-hant-tw', 'zh-Hant'],
  ['zh-CN,zh;q=0.9', 'zh-Hans,zh;q=0.9'],
  ['en,zh-Hans-SG;q=0.5', 'en,zh-Hans;q=0.5'],
  ['ja,pt-BR;q=0.5', 'ja,pt-BR;q=0.5'],
  ['', ''],
])('a browser that asks for "%s" reads "%s"', (asked, read) => {
  expect(acceptedLanguages(asked)).toBe(read)
})
