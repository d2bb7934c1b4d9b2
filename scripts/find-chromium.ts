import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { given } from './environment.ts'
import { PlainError } from './plain-error.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

const places = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser for the journeys, as a path: the one named by CHROMIUM_PATH, else one that the machine has, else one
 * that is installed now, by the system's package manager where we may use it.
 */
export function requireChromium(): string {
  const named = given('CHROMIUM_PATH')
  if (named && !isExecutable(named)) throw new PlainError(`CHROMIUM_PATH: ${named} is not a program.`)
  const found = named ?? findChromium() ?? installChromium()
  if (found) return found
  throw new PlainError(
    'The browser tests need Chromium or Chrome. Install it (on Debian: apt-get install chromium), ' +
      'or name one with CHROMIUM_PATH.',
  )
}

/** A Chromium or Chrome on the PATH, in one of its usual places, or one that Playwright has downloaded before. */
export function findChromium(): string | undefined {
  const folders = (given('PATH') ?? '').split(path.delimiter).filter(Boolean)
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...onPath, ...places, chromium.executablePath()].find(isExecutable)
}

function installChromium(): string | undefined {
  console.log('Installing Chromium for the browser tests …')
  const isRoot = process.getuid?.() === 0
  if (isRoot && succeeds('apt-get', ['--version'])) {
    succeeds('apt-get', ['update', '-qq'])
    succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  }
  if (!findChromium())
    succeeds(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  return findChromium()
}

const succeeds = (command: string, args: string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch (error) {
    // Not there, or not for us: the next place is looked at.
    if ((error as NodeJS.ErrnoException).code !== undefined) return false
    throw error
  }
}
