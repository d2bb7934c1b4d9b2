import { privateJson } from '#lib/auth/api-answer.ts'
import { endpoint } from '#lib/auth/api-endpoint.ts'
import { currentResident } from '#lib/auth/require-resident.ts'
import { shownAnswers } from '#lib/fields/queries.ts'
import { lettersOfResident } from '#lib/notices/queries.ts'
import { Problem } from '#lib/problems.ts'
import { reservationsOfResident } from '#lib/reservations/queries.ts'
import { ownData } from '#lib/residents/queries.ts'

/** All that is kept about who is signed in, as a file to take along. */
export const GET = endpoint(async () => {
  const resident = await currentResident()
  if (!resident) throw new Problem('not_found')
  const [data, reservations, letters] = await Promise.all([
    ownData(resident),
    reservationsOfResident(resident),
    lettersOfResident(resident),
  ])
  const visits = reservations.map(async ({ answers, ...visit }) => ({
    ...visit,
    answers: await shownAnswers('booking', answers),
  }))
  return privateJson(
    { ...data, reservations: await Promise.all(visits), letters },
    { headers: { 'content-disposition': 'attachment; filename="my-data.json"' } },
  )
})
