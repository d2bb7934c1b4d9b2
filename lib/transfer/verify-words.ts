import { shippedTexts } from '#lib/catalogues.ts'
import { isLocale } from '#lib/locales.ts'
import { pageInput } from '#lib/settings/input.ts'
import type { TemplateKind } from '#lib/templates/rules.ts'
import { verifyTemplate } from '#lib/templates/verify.ts'
import { allDomains, MOST_LETTERS, textFault } from '#lib/texts/rules.ts'
import type { Configuration, FileFault } from './rules.ts'

/** The first text, page or notice of a file that its editor would not take either. */
export async function wordFault(file: Configuration, now: Date): Promise<FileFault | null> {
  return textOf(file) ?? pageOf(file) ?? (await noticeOf(file, now))
}

/** A text that this version does not have is taken as it is: nobody sees it. */
function textOf({ text = {} }: Configuration): FileFault | null {
  for (const [id, row] of Object.entries(text)) {
    const [domain, key, value] = [String(row.domain), String(row.key), String(row.value)]
    if (!isShipped(domain, key)) continue
    const isWrong = value.length > MOST_LETTERS || /\p{Cc}/u.test(value)
    if (isWrong || textFault(String(row.locale), value, shippedTexts('ja', domain).get(key)))
      return { reason: 'broken_text', place: `rows › text › ${id}` }
  }
  return null
}

const isShipped = (domain: string, key: string): boolean =>
  allDomains.includes(domain) && shippedTexts('ja', domain).has(key)

function pageOf({ page_text = {} }: Configuration): FileFault | null {
  const wrong = Object.entries(page_text).find(
    ([, { body }]) => !pageInput.shape.body.safeParse(body).success,
  )
  return wrong ? { reason: 'broken_page', place: `rows › page_text › ${wrong[0]}` } : null
}

async function noticeOf({ notice_template = {} }: Configuration, now: Date): Promise<FileFault | null> {
  for (const [id, row] of Object.entries(notice_template)) {
    const template = { subject: String(row.subject), body: String(row.body) }
    const locale = String(row.locale)
    if (!isLocale(locale)) continue
    const verified = await verifyTemplate({ kind: row.kind as TemplateKind, locale, template }, now)
    if (!verified.ok) {
      const line = verified.line === null ? '' : ` › ${verified.line}`
      return { reason: 'broken_notice', place: `rows › notice_template › ${id} › ${verified.field}${line}` }
    }
  }
  return null
}
