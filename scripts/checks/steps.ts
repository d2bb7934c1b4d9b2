import path from 'node:path'
import { PlainError } from '#scripts/plain-error.ts'

export type Step = {
  name: string
  /** Run in order; the first that fails ends the step. `node` is the Node of the project. */
  commands: string[][]
  /** Shows what it says while it runs. The others are quiet unless they fail. */
  isLive?: boolean
  /** Where the step leaves the count of its tests, and in whose form. */
  counted?: { by: 'playwright' | 'vitest'; file: string }
  env?: Record<string, string>
}

/** The whole list of checks, the quick ones first. Reports go to a folder of this run. */
export function allSteps(reports: string): Step[] {
  const vitest = path.join(reports, 'vitest.json')
  const playwright = path.join(reports, 'playwright.json')
  return [
    { name: 'biome', commands: [['biome', 'ci', '--error-on-warnings']] },
    {
      name: 'types',
      commands: [
        ['next', 'typegen'],
        ['tsc', '--noEmit'],
      ],
    },
    { name: 'doors', commands: [['node', 'scripts/checks/doors.ts']] },
    { name: 'vocabulary', commands: [['node', 'scripts/checks/vocabulary.ts']] },
    { name: 'operations', commands: [['node', 'scripts/checks/operations.ts']] },
    { name: 'messages', commands: [['node', 'scripts/checks/messages.ts']] },
    { name: 'knip', commands: [['knip']] },
    {
      name: 'migrations',
      commands: [
        ['drizzle-kit', 'check'],
        ['node', 'scripts/checks/migrations.ts'],
      ],
    },
    { name: 'advisories', commands: [['node', 'scripts/checks/advisories.ts']], isLive: true },
    {
      name: 'vitest',
      commands: [['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitest}`]],
      isLive: true,
      counted: { by: 'vitest', file: vitest },
    },
    { name: 'build', commands: [['node', 'scripts/build.ts']] },
    {
      name: 'playwright',
      commands: [
        ['playwright', 'test', '--reporter=list,json'],
        ['node', 'scripts/checks/accessibility.ts'],
      ],
      isLive: true,
      counted: { by: 'playwright', file: playwright },
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwright },
    },
  ]
}

/** The steps that were asked for by name; all of them without a wish. */
export function chooseSteps(steps: Step[], only: string | undefined): Step[] {
  if (only === undefined) return steps
  const names = only.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !steps.some((step) => step.name === name))
  if (unknown !== undefined)
    throw new PlainError(`There is no step "${unknown}". Steps: ${steps.map(({ name }) => name).join(', ')}.`)
  return steps.filter(({ name }) => names.includes(name))
}
