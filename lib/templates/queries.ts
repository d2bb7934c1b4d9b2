import { and, desc, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import { noticeTemplateChanges, noticeTemplates } from '#db/schema/words.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Letter, NoticeTemplate } from '#lib/notices/rules.ts'
import { demand, may } from '#lib/staff/access.ts'
import { readReader } from './read-reader.ts'
import { filled, sampleOf, shippedTemplate, variablesOf } from './read-shipped.ts'
import { rightToFill, shippedText, type TemplateAddress, type TemplateKind } from './rules.ts'

export type OwnTemplate = Awaited<ReturnType<typeof ownTemplates>>[number]

/** Every notice and paper that the city words itself, with who did it last, and whether the shipped text has changed since. */
export async function ownTemplates(staff: StaffMember) {
  demand(staff, 'notices.edit')
  const rows = await database()
    .select({
      kind: noticeTemplates.kind,
      locale: noticeTemplates.locale,
      shipped: noticeTemplates.shipped,
      updatedAt: noticeTemplates.updatedAt,
      name: people.name,
    })
    .from(noticeTemplates)
    .leftJoin(people, eq(people.id, noticeTemplates.updatedBy))
  return rows.map(({ shipped, ...row }) => {
    const kind = row.kind as TemplateKind
    return { ...row, kind, isStale: shipped !== shippedText(shippedTemplate(kind, row.locale)) }
  })
}

/** A notice or a paper in one language as its editor opens it: the city's own words or none, the shipped ones, and the record. */
export async function templateToEdit(staff: StaffMember, { kind, locale }: TemplateAddress, now: Date) {
  const own = await ownTemplates(staff)
  const [row] = await database()
    .select({ subject: noticeTemplates.subject, body: noticeTemplates.body })
    .from(noticeTemplates)
    .where(and(eq(noticeTemplates.kind, kind), eq(noticeTemplates.locale, locale)))
  const changes = await changesOf({ kind, locale })
  return {
    own: row ?? null,
    isStale: own.some((each) => each.kind === kind && each.locale === locale && each.isStale),
    shipped: shippedTemplate(kind, locale),
    changes,
    seen: changes[0]?.id ?? 0,
    variables: variablesOf(kind),
    sample: await sampleOf({ kind, locale }, now),
  }
}

const MOST_CHANGES = 50

/** Whether somebody may fill a template with a booking or a resident that there is. */
export const mayFill = (staff: Pick<StaffMember, 'rights'>, kind: TemplateKind): boolean => {
  const right = rightToFill(kind)
  return right !== null && may(staff, right)
}

export type TemplateChange = Awaited<ReturnType<typeof changesOf>>[number]

const changesOf = ({ kind, locale }: TemplateAddress) =>
  database()
    .select({
      id: noticeTemplateChanges.id,
      subject: noticeTemplateChanges.subject,
      body: noticeTemplateChanges.body,
      at: noticeTemplateChanges.at,
      name: people.name,
    })
    .from(noticeTemplateChanges)
    .leftJoin(people, eq(people.id, noticeTemplateChanges.changedBy))
    .where(and(eq(noticeTemplateChanges.kind, kind), eq(noticeTemplateChanges.locale, locale)))
    .orderBy(desc(noticeTemplateChanges.id))
    .limit(MOST_CHANGES)

/** A template filled with a booking or a resident that there is, to see it as they would; null when there is none. */
export async function letterOfReader(
  staff: StaffMember,
  { kind, locale, template, number }: TemplateAddress & { template: NoticeTemplate; number: string },
  now: Date,
): Promise<Letter | null> {
  const reader = await readReader(staff, kind, number, now)
  return reader && filled({ kind, locale }, template, await sampleOf({ kind, locale }, now, reader))
}
