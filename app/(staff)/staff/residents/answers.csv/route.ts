import { approvalId } from '#lib/approvals/input.ts'
import { performApproval } from '#lib/approvals/perform.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { readAnswers } from '#lib/residents/read-answers.ts'

const PAGE = '/staff/residents/export'

/**
 * What residents told the city, for a spreadsheet: once, for whom a second person has allowed it, and hence in the
 * encoding that has every letter.
 */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'residents.view', PAGE)
  if (staff instanceof Response) return staff
  const asked = approvalId.safeParse(new URL(request.url).searchParams.get('approval'))
  if (!asked.success) return seeOther(PAGE)
  const [locale, now] = [await staffLocale(), currentTime()]
  const wish = { id: asked.data, act: 'answers_export' as const, input: {} }
  const table = await performApproval(
    staff,
    wish,
    async (tx) => {
      await recordTrace(
        tx,
        staff,
        { act: 'answers_exported', subject: { kind: 'approval', id: wish.id } },
        now,
      )
      return await readAnswers(staff, locale)
    },
    now,
  )
  if (!table.ok) return seeOther(`${PAGE}?refused=${table.reason}`)
  return tableFile(staff, table.value, {
    format: 'utf-8',
    locale,
    name: 'residents',
    back: PAGE,
    traces: null,
  })
}
