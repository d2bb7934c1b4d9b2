import { describe, expect, it } from 'vitest'
import { checkNames } from '#scripts/checks/names.ts'

const good = [
  'README.ja.md',
  'proxy.ts',
  'app/(resident)/[locale]/page.tsx',
  'app/(resident)/[locale]/book/actions.ts',
  'app/(resident)/[locale]/book/booking-form.tsx',
  'app/api/[[...path]]/route.ts',
  'app/api/auth/[...nextauth]/route.ts',
  'app/api/v1/openapi.json/route.ts',
  'app/api/v1/openapi.json/route.test.ts',
  'app/globals.css',
  'components/ui/button.tsx',
  'components/ui/controls.css',
  'db/schema/slots.ts',
  'lib/auth/require-staff.ts',
  'lib/documents/booking-sheet.tsx',
  'lib/slots/claim-places.ts',
  'lib/slots/claim-places.crowd.test.ts',
  'lib/slots/claim-places.test.ts',
  'lib/slots/queries.ts',
  'lib/staff/sign-in.ts',
  'lib/time.ts',
  'messages/ja/shell.json',
]

const bad = [
  'src/index.ts',
  '.eslintrc',
  'app/(resident)/[locale]/loading.tsx',
  'app/(resident)/[locale]/load.ts',
  'app/(resident)/_parts/form.tsx',
  'app/(staff)/staff/Form.tsx',
  'components/button.tsx',
  'components/ui/index.ts',
  'db/seedData.ts',
  'lib/appointments/book.ts',
  'lib/reservations/booking-service.ts',
  'lib/reservations/parts/book.ts',
  'lib/reservations/sheet.tsx',
  'lib/reservations/cancel.test.ts',
  'lib/reservations/bookPlace.ts',
  'lib/form-utils.ts',
  'lib/forms/helpers.ts',
]

describe('the names of files', () => {
  it('are found where the plan of the house has them', () => {
    expect(checkNames(good)).toEqual([])
  })

  it.each(bad)('%s is not in the plan', (file) => {
    expect(checkNames([file]).map(({ path }) => path)).toEqual([file])
  })
})
