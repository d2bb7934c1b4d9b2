import type { StaffMember } from '#lib/actor.ts'
import { isAct } from '#lib/audit/rules.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { demand } from '#lib/staff/access.ts'
import type { Table } from '#lib/table.ts'
import { clockOf, dayOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import { namesOfRoles } from './output.ts'
import { reviewOf } from './queries.ts'

/** The review of a month as a table, one count or one entry a line, to be put on file. */
export async function exportReview(staff: StaffMember, month: string, locale: StaffLocale): Promise<Table> {
  demand(staff, 'audit.export')
  const { acts, members, rights, opened, reviewers } = await reviewOf(staff, month)
  const t = wordsOf(locale, 'audit')
  const actOf = (act: string): string => (isAct(act) ? t(`act.${act}`) : act)
  const whenOf = (at: Date): string => `${dayOf(at)} ${clockOf(at)}`
  const counted = ['views', 'searches', 'files', 'changes', 'failures', 'odd', 'elsewhere'] as const
  const labels = [
    t('review.column.part'),
    t('review.column.what'),
    t('column.who'),
    t('review.column.count'),
    t('review.before'),
  ]
  return {
    title: t('review.title'),
    lead: [],
    columns: labels.map((label) => ({ label, share: 1 })),
    rows: [
      ...acts.map(({ act, count, before }) => [t('review.acts'), actOf(act), '', `${count}`, `${before}`]),
      ...members.flatMap((member) =>
        counted.map((what) => [
          t('review.people'),
          t(`review.column.${what}`),
          `${member.name} (${namesOfRoles(member.roles, locale)})`,
          `${member[what]}`,
          '',
        ]),
      ),
      ...[...rights, ...opened].map(({ act, at, actorName, subjectName }) => [
        t(rights.some((one) => one.act === act) ? 'review.rights' : 'review.opened'),
        `${whenOf(at)} ${actOf(act)} ${subjectName ?? ''}`,
        actorName ?? '',
        '1',
        '',
      ]),
      ...reviewers.map(({ name, reviewedAt, note }) => [
        t('review.reviewers'),
        `${whenOf(reviewedAt)} ${note}`,
        name,
        '',
        '',
      ]),
    ],
  }
}
