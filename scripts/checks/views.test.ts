import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// Whoever looks at people leaves a trace: every page and file of staff that asks a question about people, as
// `db/testing/probes.ts` lists them, says so in the record, or it is said here why not.

const asked = new Set([
  ...globSync('db/testing/*probes.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ {2}'([\w-]+\/[\w-]+:\w+)':/gm)].map(([, name = '']) => name),
  ),
  ...['protectionList', 'protectionById', 'protectionOf', 'heldMails', 'unseenEvents'].map(
    (name) => `protection/queries:${name}`,
  ),
])

const LEAVES = /\b(leaveTrace|leaveTraceOnce|recordView|recordTrace)\(|\btableFile\(/

/** Pages and files that leave none by themselves, with the reason. */
const without: Record<string, string> = {
  'audit/export/page.tsx': 'counts entries, and shows what one asked for oneself',
  'audit/page.tsx': 'traceList leaves traces_searched itself',
  'audit/review/page.tsx': 'reviewOf leaves review_viewed itself',
  'considerations/new/page.tsx': 'shows the number alone that one came with from a page that was traced',
  'inquiries/new/page.tsx': 'shows the number alone that one came with from a page that was traced',
  'reservations/new/details/page.tsx': 'counts; the person was traced where they were found',
  'residents/export/page.tsx': 'shows what one asked for oneself',
  'settings/counters/[counter]/page.tsx': 'counts',
  'stops/check/page.tsx': 'counts',
  'stops/page.tsx': 'counts',
}

/** What a page asks about people, by the names it imports from queries. */
function questionsIn(text: string): string[] {
  return [...text.matchAll(/import \{([^}]*)\} from '#lib\/([\w-]+\/[\w-]+)\.ts'/g)].flatMap(
    ([, names = '', file]) =>
      names
        .split(',')
        .map((name) => `${file}:${name.trim()}`)
        .filter((name) => asked.has(name)),
  )
}

const pages = globSync('app/(staff)/staff/**/{page.tsx,route.ts}'.replace('(staff)', '[(]staff[)]'))
  .map((file) => ({ file: file.replace('app/(staff)/staff/', ''), text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => questionsIn(text).length > 0)

it('every page and file of staff that shows people leaves a trace, or it is said why not', () => {
  expect(asked.size).toBeGreaterThan(60)
  expect(pages.length).toBeGreaterThan(35)
  const silent = pages.filter(({ text }) => !LEAVES.test(text)).map(({ file }) => file)
  expect(silent.toSorted()).toEqual(Object.keys(without).toSorted())
})
