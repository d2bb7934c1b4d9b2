import type { DemoCity } from '#db/demo/load.ts'
import type { DemoPerson } from '#db/demo/staff.ts'
import { shippedTexts } from '#lib/catalogues.ts'
import { groupResidentNumber } from '#lib/numbers.ts'

/** The last words of `npm run demo`: where to look and how to sign in. */
export function welcome(port: number, city: DemoCity): string {
  const home = `http://localhost:${port}`
  const rows = [
    ['Residents (Japanese)', `${home}/ja`],
    ['Residents (English)', `${home}/en`],
    ['Sign-in of residents', `${home}/ja/account/sign-in`],
    ['Staff', `${home}/staff`],
    ['Mail that was sent', `${home}/staff/mail`],
  ]
  return [
    '',
    'The demo city is open.',
    '',
    ...aligned(rows),
    '',
    'Sign-ins for staff:',
    ...aligned(city.signIns.map(signInOf)),
    '',
    'A resident to try (resident ID and password):',
    ...aligned([[groupResidentNumber(city.resident.number), city.resident.password]]),
    '',
    'Ctrl-C stops everything. The data stays; "npm run demo -- --reset" starts anew.',
  ].join('\n')
}

/** A person of the demo with the name of their role. */
const signInOf = ({ loginId, password, role, name }: DemoPerson): string[] => [
  loginId,
  password,
  shippedTexts('en', 'staff').get(`role.${role}`) ?? role,
  name,
]

/** Rows with their columns below one another, indented. */
function aligned(rows: string[][]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(...rows.map((row) => row[index]?.length ?? 0)),
  )
  return rows.map((row) =>
    `  ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('   ')}`.trimEnd(),
  )
}
