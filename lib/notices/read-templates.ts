import { database } from '#db/client.ts'
import { noticeTemplates } from '#db/schema/words.ts'
import type { Locale } from '#lib/locales.ts'
import { remembered } from '#lib/memo.ts'
import type { NoticeTemplate } from './rules.ts'

/** The city's own template of a notice or a paper in a language, if it wrote one. A change reaches every process within two seconds. */
export async function ownTemplate(kind: string, locale: Locale): Promise<NoticeTemplate | undefined> {
  const own = await ownTemplates()
  return own.find((template) => template.kind === kind && template.locale === locale)
}

const ownTemplates = remembered({ seconds: 2 }, async () =>
  database()
    .select({
      kind: noticeTemplates.kind,
      locale: noticeTemplates.locale,
      subject: noticeTemplates.subject,
      body: noticeTemplates.body,
    })
    .from(noticeTemplates),
)
