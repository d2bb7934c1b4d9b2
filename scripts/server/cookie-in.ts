import type { IncomingHttpHeaders } from 'node:http'

/** The value of a cookie as it was sent; the ones read here are words that need no decoding. (RFC 6265) */
export const cookieIn = ({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined =>
  cookie
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
