import type { Instrumentation } from 'next'
import { log } from '#lib/log.ts'

/** Logs a fault of a page or an action under the number of its request, which the page in its place shows. */
export const onRequestError: Instrumentation.onRequestError = (error, { path, method, headers }) => {
  log().error(
    { err: error, requestId: headers['x-request-id'], method, path: path.split('?', 1)[0] },
    'page fault',
  )
}
