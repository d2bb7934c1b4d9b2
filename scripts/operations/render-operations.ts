import type { Way } from './gates.ts'
import type { Operation } from './read-operations.ts'

/** Where the table stands. */
export const operationsTable = 'docs/permissions.md'

const ways: Record<Exclude<Way, 'right'>, string> = {
  anybody: 'anybody',
  booker: 'anybody; who is signed in where the city books with accounts alone',
  resident: 'a resident who is signed in',
  secret_holder: 'who has shown the secret of a letter or a one-time code',
  key_holder: 'who has shown the access key of this reservation, or its owner',
  own_visit: 'who has shown the access key of this reservation, or its owner',
  staff_sign_in: 'anybody in the networks of the office',
  staff_step: 'staff on this step of the sign-in',
  staff: 'staff',
  api_client: 'a system with an API key of this scope',
  provider: 'the mail provider, by its signature',
}

/** Who gets through, in words: the right where one is asked for. */
function whoMay({ way, permissions, isEverywhere, isRecent }: Operation): string {
  const rights = permissions.length > 4 ? 'any right of the settings' : permissions.map(code).join(' or ')
  const who = way === 'right' ? rights + (isEverywhere ? ' at all counters' : '') : ways[way]
  return isRecent ? `${who}, proved anew` : who
}

const code = (text: string): string => `\`${text}\``

const INTRODUCTION = `# Who may do what

Everything that can be asked of the server from outside: each page, each method of a route (the JSON API and the files
among them) and each action of a form, with the right it asks for on its first line. Written by \`npm run operations\` from
the code; \`npm test\` fails while it is not up to date, or while something begins with no gate. Which role has which right
is decided under \`/staff/settings/roles\`; **proved anew** asks for the password or a code of the app in the last minutes.
Methods that an address only refuses are left out.
`

const parts = [
  { kind: 'page', title: 'Pages', name: null },
  { kind: 'route', title: 'Routes', name: 'method' },
  { kind: 'action', title: 'Actions', name: 'action' },
] as const

/** The whole table, as it stands in the documentation. */
export function renderOperations(operations: readonly Operation[]): string {
  const tables = parts.map(({ kind, title, name }) => {
    const rows = operations
      .filter((one) => one.kind === kind)
      .map((one) => [code(one.address), ...(name ? [code(one.name)] : []), whoMay(one)])
    const head = ['address', ...(name ? [name] : []), 'who may']
    const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
    return `## ${title}\n\n${lines.join('\n')}\n`
  })
  return [INTRODUCTION, ...tables].join('\n')
}
