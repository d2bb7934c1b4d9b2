// Runs a script of this project: `node scripts/with-node.mjs scripts/demo.ts [arguments]`.
// Plain JavaScript for any Node from 20 on. It installs what is missing, then hands over to the Node that the
// project pins as a package, so that everybody runs the same one whatever the machine has.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const [script, ...args] = process.argv.slice(2)

if (!atLeast(20, 0)) stop(`Node 20 or newer is needed; this is ${process.version}. See https://nodejs.org/`)
if (!script) stop('Which script? Usage: node scripts/with-node.mjs scripts/NAME.ts [arguments]')
if (!isInstalled()) install()
run(pinnedNode())

/**
 * True when node_modules holds exactly what package-lock.json asks for; in production, what it takes to run, as npm
 * itself installs it there. npm writes its own record of what it installed as the very last step, so an interrupted
 * install is seen too.
 */
function isInstalled() {
  const record = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const installed = packagesIn(record)
  const isProduction = process.env.NODE_ENV === 'production'
  return Object.entries(packagesIn(path.join(root, 'package-lock.json'))).every(
    ([place, wanted]) =>
      place === '' ||
      (installed[place] === undefined
        ? wanted.optional === true || (isProduction && (wanted.dev === true || wanted.devOptional === true))
        : installed[place].version === wanted.version),
  )
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages
}

/** Installs the locked packages with the npm that started us, or the one on the PATH. */
function install() {
  console.log('Installing packages (npm ci) …')
  const npm = process.env.npm_execpath
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0)
    stop(
      'The packages could not be installed: "npm ci" failed, see above. Is the package registry within reach?',
    )
}

/** The Node of the project, else the machine's own when it is new enough to run TypeScript files and Argon2. */
function pinnedNode() {
  const pinned = path.join(root, 'node_modules/.bin/node')
  if (existsSync(pinned)) return pinned
  if (atLeast(24, 7)) return process.execPath
  return stop(
    `There is no packaged Node for ${process.platform} ${process.arch}: install Node 24.7 or newer (this is ${process.version}).`,
  )
}

/** Runs the script to its end: signals are passed on, and its exit code becomes ours. */
function run(node) {
  const settings = existsSync(path.join(root, '.env')) ? ['--env-file=.env'] : []
  const child = spawn(node, [...settings, path.resolve(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    // Nothing of a city's machines is told to anybody.
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => stop(`${node} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}

function atLeast(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
