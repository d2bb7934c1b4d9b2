import { privateFile } from '#lib/auth/api-answer.ts'
import { endpoint } from '#lib/auth/api-endpoint.ts'
import { currentResident } from '#lib/auth/require-resident.ts'
import { shownAnswers } from '#lib/fields/queries.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { lettersOfResident } from '#lib/notices/queries.ts'
import { cityText } from '#lib/passages.ts'
import { Problem } from '#lib/problems.ts'
import { reservationsOfResident } from '#lib/reservations/queries.ts'
import { ownData } from '#lib/residents/queries.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'

/** All that is kept about who is signed in, as a file to take along: the city's own words in their language alone. */
export const GET = endpoint(async () => {
  const resident = await currentResident()
  if (!resident) throw new Problem('not_found')
  const [data, reservations, letters] = await Promise.all([
    ownData(resident),
    reservationsOfResident(resident),
    lettersOfResident(resident),
  ])
  const words = (text: LocalizedText) => rubyAsBrackets(cityText(text, data.account.locale))
  const visits = reservations.map(async ({ counter, visitors, answers, ...visit }) => ({
    ...visit,
    counter: words(counter),
    visitors: visitors.map(({ service, ...visitor }) => ({ ...visitor, service: words(service) })),
    answers: await shownAnswers('booking', answers),
  }))
  const all = { ...data, reservations: await Promise.all(visits), letters }
  // People open it in an editor: a line each.
  return privateFile(JSON.stringify(all, null, 2), { type: 'application/json', name: 'my-data.json' })
})
