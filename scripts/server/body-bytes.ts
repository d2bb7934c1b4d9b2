import type { IncomingMessage } from 'node:http'

/** What a form has at most; those without files have far less (`serverActions` in `next.config.ts`). */
const USUAL = 1024 * 1024

/**
 * Where files are sent, and the most that may come there: a little more than their routes take, so that these say on
 * their page what is too large.
 */
const bytesOfFiles: Readonly<Record<string, number>> = {
  '/staff/settings/transfer/file': 40 * 1024 * 1024,
  '/staff/settings/calendar/import/file': 4 * 1024 * 1024,
  '/staff/settings/staff/import/file': 4 * 1024 * 1024,
}

/** How large the body of a request may be. */
export const mostBodyBytes = ({ url = '' }: IncomingMessage): number => bytesOfFiles[url] ?? USUAL
