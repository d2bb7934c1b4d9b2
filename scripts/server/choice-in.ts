import type { IncomingHttpHeaders } from 'node:http'
import { sentNames } from '#lib/cookie-names.ts'
import { cookieIn } from './cookie-in.ts'

/** A choice of the look or the language as its browser remembers it, under whichever of its names. */
export const choiceIn = (headers: IncomingHttpHeaders, name: string): string | undefined =>
  sentNames(name, headers['x-forwarded-proto'] === 'https')
    .map((one) => cookieIn(headers, one))
    .find((value) => value !== undefined)
