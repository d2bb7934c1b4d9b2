import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let project: string

/** A project without packages, so that installing needs no network. */
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'madoguchi-node-'))
  mkdirSync(path.join(project, 'scripts'))
  cpSync(path.join(import.meta.dirname, 'with-node.mjs'), path.join(project, 'scripts/with-node.mjs'))
  write('package.json', { name: 'empty', version: '1.0.0' })
  write('package-lock.json', lock())
})

afterEach(() => rmSync(project, { recursive: true }))

const write = (name: string, content: unknown) =>
  writeFileSync(path.join(project, name), typeof content === 'string' ? content : JSON.stringify(content))

const lock = (packages: Record<string, unknown> = {}) => ({
  name: 'empty',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: { '': { name: 'empty', version: '1.0.0' }, ...packages },
})

/** As if `npm ci` had been done. */
function installed(packages: Record<string, unknown> = {}): void {
  mkdirSync(path.join(project, 'node_modules/.bin'), { recursive: true })
  symlinkSync(process.execPath, path.join(project, 'node_modules/.bin/node'))
  write('node_modules/.package-lock.json', { ...lock(), packages })
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/with-node.mjs', ...args], { cwd: project, encoding: 'utf8' })

it('the script gets its arguments, and its exit code is kept', () => {
  installed()
  write(
    'scripts/some.ts',
    'const list: string[] = process.argv.slice(2); console.log(list.join()); process.exit(7)',
  )
  const { stdout, status } = run('scripts/some.ts', 'a', '--b')
  expect(stdout).toBe('a,--b\n')
  expect(status).toBe(7)
})

it('settings in .env reach the script, unless they are given', () => {
  installed()
  write('.env', 'FROM_FILE=file\nHOME=/nowhere\n')
  write('scripts/some.ts', 'console.log(process.env.FROM_FILE, process.env.HOME)')
  expect(run('scripts/some.ts').stdout).toBe(`file ${process.env.HOME}\n`)
})

it('a stop is passed on, and the end of the script awaited', async () => {
  installed()
  write(
    'scripts/some.ts',
    `process.on('SIGTERM', () => setTimeout(() => { console.log('ended'); process.exit(0) }, 100))
     setInterval(() => undefined, 1000); console.log('ready')`,
  )
  const child = spawn(process.execPath, ['scripts/with-node.mjs', 'scripts/some.ts'], { cwd: project })
  await once(child.stdout, 'data')
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += String(chunk)
  })
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([0, null])
  expect(said).toBe('ended\n')
})

it('packages are installed when the lock file asks for others than are there, and only then', () => {
  installed({ 'node_modules/thing': { version: '1.0.0' } })
  mkdirSync(path.join(project, 'thing'))
  write('thing/package.json', { name: 'thing', version: '2.0.0' })
  const own = { name: 'empty', version: '1.0.0', dependencies: { thing: 'file:thing' } }
  write('package.json', own)
  const link = { resolved: 'thing', link: true }
  write('package-lock.json', lock({ '': own, thing: { version: '2.0.0' }, 'node_modules/thing': link }))
  write('scripts/some.ts', 'console.log("ran")')
  expect(run('scripts/some.ts').stdout).toMatch(/^Installing packages[\s\S]*ran\n$/)
  expect(existsSync(path.join(project, 'node_modules/thing/package.json'))).toBe(true)
  expect(run('scripts/some.ts').stdout).toBe('ran\n')
})

it('an install that fails is said, and nothing is run', () => {
  write('package-lock.json', 'not a lock file')
  mkdirSync(path.join(project, 'node_modules'))
  write('scripts/some.ts', 'console.log("ran")')
  const { stdout, stderr, status } = run('scripts/some.ts')
  expect(stdout).not.toContain('ran')
  expect(stderr).toContain('The packages could not be installed')
  expect(status).toBe(1)
})

it('packages for development alone need not be there in production', () => {
  installed()
  write('package-lock.json', lock({ 'node_modules/other': { version: '1.0.0', dev: true } }))
  write('scripts/some.ts', 'console.log("ran")')
  const env = { ...process.env, NODE_ENV: 'production' as const }
  const { stdout } = spawnSync(process.execPath, ['scripts/with-node.mjs', 'scripts/some.ts'], {
    cwd: project,
    encoding: 'utf8',
    env,
  })
  expect(stdout).toBe('ran\n')
})

it('packages for other systems need not be there', () => {
  installed()
  write('package-lock.json', lock({ 'node_modules/other': { version: '1.0.0', optional: true } }))
  write('scripts/some.ts', 'console.log("ran")')
  expect(run('scripts/some.ts').stdout).toBe('ran\n')
})
