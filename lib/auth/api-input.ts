import type { z } from 'zod'
import { problemOf } from '#lib/forms/parse-form.ts'
import { type FieldFault, Problem } from '#lib/problems.ts'

/** A booking for twenty visitors is about one kilobyte. */
const maxBodyBytes = 16_384
const maxFaults = 20

/** The JSON body of a request, checked against its schema. */
export async function jsonBody<Schema extends z.ZodType>(
  request: Request,
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
export function queryOf<Schema extends z.ZodObject>(request: Request, schema: Schema): z.output<Schema> {
  const given = new URL(request.url).searchParams
  const values = Object.keys(schema.shape).flatMap((name) => {
    const all = given.getAll(name).filter((value) => value !== '')
    return all.length === 0 ? [] : [[name, all.length === 1 ? all[0] : all] as const]
  })
  return checked(schema, Object.fromEntries(values), (path) => ({ parameter: String(path[0]) }))
}

/** One header, checked against its schema. */
export const headerOf = <Schema extends z.ZodType>(
  request: Request,
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

const isJson = (headers: Headers): boolean =>
  /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(headers.get('content-type') ?? '') &&
  /^(identity)?$/i.test(headers.get('content-encoding') ?? '')

/** Reads no further than the limit, whatever length the request announces. */
async function limitedBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = Number(request.headers.get('content-length') ?? 0)
  if (size > maxBodyBytes) throw new Problem('body_too_large')
  size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maxBodyBytes) throw new Problem('body_too_large')
    chunks.push(chunk)
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
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
