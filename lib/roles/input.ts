import { z } from 'zod'
import { date, slug, ticked } from '#lib/forms/fields.ts'
import { localizedTexts } from '#lib/forms/localized.ts'
import { type Module, modules } from '#lib/modules.ts'
import { isPermission, permissions } from '#lib/staff/access.ts'
import type { Given } from './rules.ts'

/** The newest change of the thing when its form was opened. */
const seen = z.coerce.number().int().min(0).catch(0)

const roleId = z
  .string('required')
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'required')
      .regex(/^[a-z0-9_-]{1,40}$/, 'invalid'),
  )

/** What the form of a role sends: its name, and every right it includes. */
export const roleInput = z
  .intersection(
    z.object({
      'permissions.counter': ticked(permissions),
      'permissions.people': ticked(permissions),
      'permissions.city': ticked(permissions),
      seen,
    }),
    localizedTexts({ name: { maxLength: 40, isRequired: true } }),
  )
  .transform(({ texts, seen: newest, ...groups }) => ({
    seen: newest,
    name: texts.name,
    permissions: [
      ...groups['permissions.counter'],
      ...groups['permissions.people'],
      ...groups['permissions.city'],
    ],
  }))

/** The new rights that a page has offered, as its buttons send them back. */
export const newRightsInput = z.object({
  rights: z
    .string('invalid')
    .max(5000, 'invalid')
    .transform((sent) => sent.split(' ').filter(isPermission)),
  seen,
})

/** A new role has an id besides, which it keeps. */
export const newRoleInput = z.object({ id: roleId })

export const roleAddress = z.object({ role: roleId })

export const roleQuery = z.object({
  done: z.enum(['saved', 'added', 'archived', 'restored', 'left_out']).optional().catch(undefined),
  from: roleId.optional().catch(undefined),
})

/** A member of staff as an address names them. */
export const personAddress = z.object({ id: z.uuid() })

export const personQuery = z.object({ done: z.literal('saved').optional().catch(undefined) })

const chosen = z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(slug).max(200))

/**
 * Which roles a person is to have, each with its last day, its counters and its modules; where none is ticked, all of
 * them are meant.
 */
export const givenInput = (roleIds: readonly string[]) =>
  z
    .object({
      seen,
      held: z.preprocess(
        (sent) => (sent === undefined ? [] : [sent].flat()),
        z.array(z.enum(roleIds as [string, ...string[]], 'choice')),
      ),
      ...Object.fromEntries(roleIds.map((id) => [`until.${id}`, date().optional()])),
      ...Object.fromEntries(roleIds.map((id) => [`counters.${id}`, chosen])),
      ...Object.fromEntries(roleIds.map((id) => [`modules.${id}`, ticked(modules)])),
    })
    .transform((sent) => {
      const fields = sent as Record<string, unknown>
      const roles = [...new Set(sent.held as string[])].toSorted().map((id): Given => {
        const counterIds = fields[`counters.${id}`] as string[]
        const own = modules.filter((name) => (fields[`modules.${id}`] as Module[]).includes(name))
        return {
          roleId: id,
          validUntil: (fields[`until.${id}`] as string) || null,
          counterIds: counterIds.length > 0 ? counterIds.toSorted() : null,
          ...(own.length > 0 && { modules: own }),
        }
      })
      return { seen: sent.seen as number, roles }
    })
