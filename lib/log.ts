import pino from 'pino'
import { env } from '#lib/env.ts'

let logger: pino.Logger | undefined

/**
 * The structured log (one JSON line an event). Log ids, counts and reasons; never names, addresses, keys or what a
 * person typed. Fields that could carry them are removed as a second fence.
 */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'email',
        'accessKey',
        'password',
        'recipient',
        '*.email',
        '*.accessKey',
        '*.password',
        '*.recipient',
      ],
      remove: true,
    },
  })
  return logger
}
