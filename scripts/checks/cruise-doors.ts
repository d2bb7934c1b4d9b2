import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import type { Breach } from '#scripts/checks/breach.ts'
import { domainCircles } from '#scripts/checks/domain-circles.ts'

const CONFIG = path.join(import.meta.dirname, '../../.dependency-cruiser.cjs')
const ROOMS = ['app', 'components', 'db', 'e2e', 'lib', 'scripts']

const isRootFile = (name: string): boolean => /\.m?ts$/.test(name) && !name.endsWith('.d.ts')

/** Every breach of the door rules below a folder, and how many files were looked at. */
export async function cruiseDoors(root: string): Promise<{ breaches: Breach[]; files: number }> {
  const rooms = ROOMS.filter((room) => existsSync(path.join(root, room)))
  const options = await extractOptions(CONFIG)
  const { output } = await cruise([...rooms, ...readdirSync(root).filter(isRootFile)], {
    ...options,
    baseDir: root,
    validate: true,
  })
  if (typeof output === 'string') throw new Error(`the door check answered in words: ${output}`)
  return { breaches: [...ruleBreaches(output), ...circleBreaches(output)], files: output.modules.length }
}

const ruleBreaches = ({ summary }: ICruiseResult): Breach[] =>
  summary.violations.map(({ from, to, rule, cycle }) => ({
    path: from,
    rule: rule.name,
    message: cycle ? cycle.map(({ name }) => name).join(' → ') : `imports ${to}`,
  }))

const circleBreaches = ({ modules }: ICruiseResult): Breach[] =>
  domainCircles(modules).map((circle) => ({
    path: `lib/${circle[0]}`,
    rule: 'no-circular-domains',
    message: [...circle, circle[0]].join(' → '),
  }))
