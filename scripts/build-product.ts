import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './environment.ts'
import { PlainError } from './plain-error.ts'

/** Everything a build is made of. */
const sources = [
  '{app,components,db,lib,messages,public}/**/*',
  '{proxy,instrumentation,next.config}.ts',
  'postcss.config.mjs',
  'scripts/css/*.ts',
  '{package,package-lock,tsconfig}.json',
]

const stamp = path.join(root, '.next/madoguchi-sources')

/** Builds the product if the last build was made of other sources, or came to no end. */
export async function buildIfChanged(say: (line: string) => void): Promise<void> {
  const isBuilt = existsSync(stamp) && existsSync(path.join(root, '.next/BUILD_ID'))
  if (isBuilt && readFileSync(stamp, 'utf8') === fingerprintOfSources(root)) return
  say('Building the product …')
  await buildProduct({ quiet: true })
}

/** Builds the product and notes what of. Quietly: what the build says is shown only if it fails. */
export async function buildProduct({ quiet }: { quiet: boolean }): Promise<void> {
  const before = fingerprintOfSources(root)
  const child = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new PlainError(`The build failed.\n${Buffer.concat(said)}`)
  writeFileSync(stamp, before)
}

/** One hash of the names and contents of all sources; tests are not part of the product. */
export function fingerprintOfSources(folder: string): string {
  const hash = createHash('sha256')
  const entries = globSync(sources, { cwd: folder, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
    hash.update(`${path.relative(folder, file)}\n`)
    hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}
