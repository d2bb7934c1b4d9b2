import { randomUUID } from 'node:crypto'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isPaperKind } from '#lib/documents/rules.ts'
import type { NoticeTemplate } from '#lib/notices/rules.ts'
import { demand } from '#lib/staff/access.ts'
import type { TemplateAddress } from './rules.ts'
import { type Verified, verifyTemplate } from './verify.ts'

/** Mails a template, filled with the sample, to whoever writes it. It takes the road of every mail, so it also shows that mail leaves. */
export async function sendTest(
  staff: StaffMember,
  wish: TemplateAddress & { template: NoticeTemplate; recipient: string },
  now: Date,
): Promise<Verified> {
  demand(staff, 'notices.edit')
  if (isPaperKind(wish.kind)) throw new Error('a paper is printed, not mailed')
  const verified = await verifyTemplate(wish, now)
  if (!verified.ok) return verified
  await database()
    .insert(outbox)
    .values({
      kind: 'template_test',
      dedupeKey: `template_test:${randomUUID()}`,
      recipient: wish.recipient,
      locale: wish.locale,
      facts: { letter: verified.letter },
      nextAttemptAt: now,
      createdAt: now,
    })
  return verified
}
