import { endpoint } from '#lib/auth/api-endpoint.ts'
import { openToAll } from '#lib/auth/open-to-all.ts'
import { Problem } from '#lib/problems.ts'

export const dynamic = 'force-dynamic'

/** Every address that the API does not have says so in the API's own form. */
const nothing = endpoint(() => {
  openToAll()
  throw new Problem('not_found')
})

export {
  nothing as DELETE,
  nothing as GET,
  nothing as OPTIONS,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
}
