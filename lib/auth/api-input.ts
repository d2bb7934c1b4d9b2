import type { z } from 'zod'
import { problemOf } from '#lib/forms/parse-form.ts'
import { type FieldFault, Problem } from '#lib/problems.ts'

/** What the API reads of a web `Request`. */
export type Asked = Pick<Request, 'method' | 'url' | 'bytes'> & { headers: Pick<Headers, 'get'> }

/** A booking for twenty visitors is about one kilobyte. */
const maxBodyBytes = 16_384
const maxFaults = 20

/** The JSON body of a request, checked against its schema. */
export async function jsonBody<Schema extends z.ZodType>(
  request: Asked,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (!isJson(request.headers))
    throw new Problem('unsupported_media_type', { headers: { accept: 'application/json' } })
  return checked(schema, parsed(await limitedBytes(request)), (path) => ({ pointer: pointerTo(path) }))
}

/**
 * The query of a request, checked against its schema. An empty parameter counts as absent, one that appears more than
 * once becomes a list. Parameters that the schema does not name are passed over: caches and trackers add such.
 */
export function queryOf<Schema extends z.ZodObject>(request: Asked, schema: Schema): z.output<Schema> {
  const given = new URL(request.url).searchParams
  const values = Object.keys(schema.shape).flatMap((name) => {
    const all = given.getAll(name).filter((value) => value !== '')
    return all.length === 0 ? [] : [[name, all.length === 1 ? all[0] : all] as const]
  })
  return checked(schema, Object.fromEntries(values), (path) => ({ parameter: String(path[0]) }))
}

/** One header, checked against its schema. */
export const headerOf = <Schema extends z.ZodType>(
  request: Asked,
  header: string,
  schema: Schema,
): z.output<Schema> => checked(schema, request.headers.get(header) ?? undefined, () => ({ header }))

type Place = { pointer: string } | { parameter: string } | { header: string }

function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  placeOf: (path: PropertyKey[]) => Place,
): z.output<Schema> {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  const errors = result.error.issues.flatMap((issue): FieldFault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ ...placeOf([...issue.path, key]), code: 'unknown_field' }))
      : [{ ...placeOf(issue.path), code: problemOf(issue) }],
  )
  throw new Problem('invalid_input', { errors: errors.slice(0, maxFaults) })
}

const isJson = (headers: Asked['headers']): boolean =>
  /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(headers.get('content-type') ?? '') &&
  /^(identity)?$/i.test(headers.get('content-encoding') ?? '')

/** Whatever length the request announces; the server in front takes no more than a megabyte in any case. */
async function limitedBytes(request: Asked): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) throw new Problem('body_too_large')
  const bytes = await request.bytes()
  if (bytes.length > maxBodyBytes) throw new Problem('body_too_large')
  return bytes
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new Problem('malformed_json', { cause })
  }
}

/** Where a value stands in the body, as RFC 9457 shows it: `#/visitors/0/service`. */
const pointerTo = (path: PropertyKey[]): string =>
  `#${path.map((step) => `/${String(step).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`
