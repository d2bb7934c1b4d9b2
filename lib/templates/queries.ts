import { and, desc, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import { noticeTemplateChanges, noticeTemplates } from '#db/schema/words.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { readSample } from '#lib/notices/read-sample.ts'
import { readVisit } from '#lib/notices/read-visit.ts'
import { renderShipped } from '#lib/notices/render-shipped.ts'
import { renderTemplate } from '#lib/notices/render-template.ts'
import { isVisitKind, type Letter, type NoticeKind, type NoticeTemplate } from '#lib/notices/rules.ts'
import { demand, may } from '#lib/staff/access.ts'
import { shippedText } from './rules.ts'

type Address = { kind: NoticeKind; locale: Locale }

export type OwnTemplate = Awaited<ReturnType<typeof ownTemplates>>[number]

/** Every notice that the city words itself, with who did it last, and whether the shipped text has changed since. */
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
    const kind = row.kind as NoticeKind
    return { ...row, kind, isStale: shipped !== shippedText(renderShipped(kind, row.locale)) }
  })
}

/** A notice in one language as its editor opens it: the city's own words or none, the shipped ones, and the record. */
export async function templateToEdit(staff: StaffMember, { kind, locale }: Address, now: Date) {
  const own = await ownTemplates(staff)
  const [row] = await database()
    .select({ subject: noticeTemplates.subject, body: noticeTemplates.body })
    .from(noticeTemplates)
    .where(and(eq(noticeTemplates.kind, kind), eq(noticeTemplates.locale, locale)))
  const changes = await changesOf({ kind, locale })
  return {
    own: row ?? null,
    isStale: own.some((each) => each.kind === kind && each.locale === locale && each.isStale),
    shipped: renderShipped(kind, locale),
    changes,
    seen: changes[0]?.id ?? 0,
    sample: await readSample(kind, locale, now),
  }
}

const MOST_CHANGES = 50

/** Whether somebody may fill a template with a reservation that there is. */
export const mayFill = (staff: Pick<StaffMember, 'rights'>, kind: NoticeKind): boolean =>
  isVisitKind(kind) && may(staff, 'desk.view')

export type TemplateChange = Awaited<ReturnType<typeof changesOf>>[number]

const changesOf = ({ kind, locale }: Address) =>
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

/**
 * A template filled with a reservation that there is, to see it as its owner would; null when there is none of this
 * number, or when the notice is not about reservations. Only what the notice says is read: no name, no address; but
 * where somebody will be and why is a booking's too, so the right to see bookings is asked for as well.
 */
export async function letterOfVisit(
  staff: StaffMember,
  { kind, locale, template, number }: Address & { template: NoticeTemplate; number: string },
  now: Date,
): Promise<Letter | null> {
  demand(staff, 'notices.edit')
  demand(staff, 'desk.view')
  const facts = isVisitKind(kind) ? await readVisit(number) : null
  return facts && renderTemplate(template, await readSample(kind, locale, now, facts), locale)
}
