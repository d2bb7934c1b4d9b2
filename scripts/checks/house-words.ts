/**
 * The closed lists of the house. A word that is missing here is a decision: add it together with the file that
 * needs it, and say why in the commit.
 */

export const topLevel = [
  '.ci',
  '.dependency-cruiser.cjs',
  '.editorconfig',
  '.env.example',
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  'LICENSE',
  'README.ja.md',
  'README.md',
  'app',
  'biome.json',
  'components',
  'db',
  'docs',
  'drizzle.config.ts',
  'e2e',
  'instrumentation.ts',
  'knip.json',
  'lib',
  'messages',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'public',
  'scripts',
  'tsconfig.json',
  'vitest.config.ts',
]

export const domains = [
  'accessibility',
  'audit',
  'cards',
  'certificates',
  'counters',
  'desk',
  'documents',
  'exchange',
  'fields',
  'inquiries',
  'notices',
  'outbox',
  'payments',
  'reports',
  'reservations',
  'residents',
  'services',
  'settings',
  'signatures',
  'slots',
  'staff',
  'tasks',
]

/** The folders of lib that know Next. Their files are named freely. */
export const frame = ['auth', 'forms', 'i18n']

/** The files of a domain that are no verb. */
export const kinds = ['access', 'input', 'mail', 'output', 'queries', 'rules']

/** The verbs of the clerks and of the machine behind them: `<verb>.ts` or `<verb>-<noun>.ts`. */
export const verbs = [
  'activate',
  'add',
  'book',
  'cancel',
  'change',
  'claim',
  'close',
  'complete',
  'deliver',
  'enqueue',
  'extend',
  'generate',
  'hash',
  'hold',
  'issue',
  'keep',
  'limit',
  'load',
  'mark',
  'open',
  'prove',
  'purge',
  'read',
  'record',
  'release',
  'remind',
  'render',
  'reset',
  'revoke',
  'save',
  'send',
  'sign-in',
  'sign-out',
  'undo',
  'verify',
  'withdraw',
]

/** What Next gives a meaning to. No `loading`: its content stays hidden without JavaScript. */
export const nextFiles = [
  'actions.ts',
  'apple-icon.png',
  'default.tsx',
  'error.tsx',
  'favicon.ico',
  'global-error.tsx',
  'global-not-found.tsx',
  'icon.svg',
  'layout.tsx',
  'manifest.ts',
  'not-found.tsx',
  'page.tsx',
  'robots.ts',
  'route.ts',
  'template.tsx',
]

/** Names that say nothing about what is inside. */
export const emptyWords = [
  'common',
  'helper',
  'helpers',
  'index',
  'manager',
  'misc',
  'shared',
  'util',
  'utils',
]
