import pino from 'pino'
import { env } from '#lib/env.ts'
import { hasMyNumber } from '#lib/my-number.ts'

let logger: pino.Logger | undefined

/**
 * The structured log (one JSON line an event). Log ids, counts and reasons; never names, addresses, keys or what a
 * person typed. Fields that could carry them are removed as a second fence.
 */
export function log(): pino.Logger {
  logger ??= pino({ ...fences, level: env().LOG_LEVEL })
  return logger
}

/** What is left out of every line, and how it is written. */
export const fences = {
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: faultOf },
  redact: {
    paths: [
      'email',
      'accessKey',
      'password',
      'recipient',
      'answers',
      'phone',
      '*.email',
      '*.accessKey',
      '*.password',
      '*.recipient',
      '*.answers',
      '*.phone',
    ],
    remove: true,
  },
  hooks: { streamWrite: withoutMyNumbers },
} satisfies pino.LoggerOptions

/** A line as it is written; a value in it that holds a 個人番号 or 住民票コード is dropped whole, wherever it came from. */
function withoutMyNumbers(line: string): string {
  if (!hasMyNumber(line)) return line
  const kept = JSON.stringify(JSON.parse(line), (_, value: unknown) =>
    hasMyNumber(typeof value === 'string' || typeof value === 'number' ? `${value}` : '') ? REMOVED : value,
  )
  return `${kept}\n`
}

const REMOVED = '[my number removed]'

/**
 * What the log keeps of an error: its kind, code, message and place. The values of a failed statement stay out, which
 * drizzle writes into the message and PostgreSQL into the detail: they are what people typed.
 */
export function faultOf(error: unknown): { type: string; code?: string; message: string; stack?: string } {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is no error was thrown' }
  const told = 'params' in error && error.cause instanceof Error ? error.cause : error
  return {
    type: told.name,
    ...('code' in told ? { code: String(told.code) } : {}),
    message: isBadValue(told) ? told.message.replace(/:.*/s, '') : told.message,
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  }
}

/** SQLSTATE class 22: the message ends with the value that PostgreSQL could not read. */
const isBadValue = (error: Error): boolean => 'code' in error && /^22.{3}$/.test(String(error.code))
