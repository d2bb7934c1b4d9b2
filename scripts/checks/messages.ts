import path from 'node:path'
import { messageDomains, plannedLocales, shippedLocales, sourceLocale, staffLocales } from '#lib/locales.ts'
import { report } from '#scripts/checks/breach.ts'
import { readCatalogues } from '#scripts/checks/catalogues.ts'
import { compareMessages } from '#scripts/checks/compare-messages.ts'
import { usesIn } from '#scripts/checks/message-use.ts'
import { listFiles, readText } from '#scripts/checks/tree.ts'
import { checkUse } from '#scripts/checks/used-messages.ts'

const root = process.cwd()
const catalogues = readCatalogues(path.join(root, 'messages'))
const plan = { source: sourceLocale, plannedLocales, shippedLocales, staffLocales, messageDomains }
const uses = listFiles(root)
  .filter((file) => /^(app|components|lib)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => usesIn(file, readText(root, file)))

report('messages', `${catalogues.size} languages`, [
  ...compareMessages(plan, catalogues),
  ...checkUse(catalogues.get(sourceLocale) ?? new Map(), uses),
])
