import { describe, expect, it } from 'vitest'
import { checkRows } from '#scripts/checks/rows.ts'

const imports = "import { reservations } from '#db/schema/reservations.ts'\n"
const rule = "import { isVisible } from '#lib/protection/read-visible.ts'\n"

describe('a file that touches rows of residents', () => {
  const breaches = [
    { how: 'imports their table', path: 'lib/desk/read-new.ts', text: imports },
    { how: 'names it in SQL', path: 'lib/slots/read-new.ts', text: 'sql`select 1 from residents`' },
    { how: 'joins it', path: 'lib/slots/read-new.ts', text: 'sql`join  reservations on true`' },
    {
      how: 'reads considerations without their rule',
      path: 'lib/desk/read-new.ts',
      text: `import { considerations } from '#db/schema/considerations.ts'\n${rule}`,
    },
    { how: 'names them in SQL', path: 'lib/desk/read-new.ts', text: 'sql`select 1 from considerations`' },
    { how: 'needs no exception any more', path: 'lib/residents/issue.ts', text: '' },
    { how: 'has the rule and the exception', path: 'lib/residents/issue.ts', text: imports + rule },
  ]
  it.each(breaches)('is found where it $how', ({ path, text }) => {
    expect(checkRows(path, text).map((breach) => breach.path)).toEqual([path])
  })

  it('is left alone where it asks the rule, is named with a reason, is a test, or knows the type alone', () => {
    expect(checkRows('lib/desk/read-new.ts', imports + rule)).toEqual([])
    expect(checkRows('lib/residents/issue.ts', imports)).toEqual([])
    expect(checkRows('lib/desk/queries.test.ts', imports)).toEqual([])
    expect(checkRows('lib/desk/read-new.ts', imports.replace('import', 'import type'))).toEqual([])
  })
})
