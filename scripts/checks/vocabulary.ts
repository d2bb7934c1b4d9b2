import { report } from '#scripts/checks/breach.ts'
import { checkLengths, isMeasured, linesOf } from '#scripts/checks/lengths.ts'
import { checkMarks } from '#scripts/checks/marks.ts'
import { checkNames } from '#scripts/checks/names.ts'
import { checkRows } from '#scripts/checks/rows.ts'
import { isCode, listFiles, readText } from '#scripts/checks/tree.ts'

const root = process.cwd()
const files = listFiles(root)
const code = files.filter(isCode).map((path) => ({ path, text: readText(root, path) }))
const lengths = code
  .filter(({ path }) => isMeasured(path))
  .map(({ path, text }) => ({ path, lines: linesOf(text) }))

report('vocabulary', `${files.length} files`, [
  ...checkNames(files),
  ...checkLengths(lengths),
  ...code.flatMap(({ path, text }) => checkMarks(path, text)),
  ...code.flatMap(({ path, text }) => checkRows(path, text)),
])
