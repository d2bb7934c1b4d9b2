import { createHash } from 'node:crypto'
import type { ProcessMark } from '#scripts/embedded/processes.ts'

/** The name of a test run's database. It says whose it is, so that another run knows what was left by a killed one. */
export const databaseName = (run: ProcessMark, part: string): string =>
  `test_${run.pid}_${startOf(run)}_${part}`

/** The test databases among these whose run is no longer alive. */
export const leftovers = (names: string[], markOf: (pid: number) => ProcessMark | undefined): string[] =>
  names.filter((name) => {
    const [, pid, start] = /^test_(\d+)_([0-9a-f]{8})_/.exec(name) ?? []
    if (!pid) return false
    const mark = markOf(Number(pid))
    return !mark || startOf(mark) !== start
  })

const startOf = (run: ProcessMark): string =>
  createHash('sha256').update(run.started).digest('hex').slice(0, 8)
