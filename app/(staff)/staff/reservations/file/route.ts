import { askedInWords, choicesInWords } from '#components/searches/search-words.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { exportVisits } from '#lib/searches/export-visits.ts'
import { fileFormat, typedWords, visitSearch } from '#lib/searches/input.ts'
import { askedFor, SEARCH_PATH, searchPath } from '#lib/searches/output.ts'
import { searchChoices } from '#lib/searches/queries.ts'
import { personFields, visitSpans } from '#lib/searches/rules.ts'
import { turnedEnds } from '#lib/spans.ts'

/** What a search finds, to print, or for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'reservations.export', SEARCH_PATH)
  if (staff instanceof Response) return staff
  const sent = Object.fromEntries(new URL(request.url).searchParams)
  const { asked: opened, sealed } = openedSearch(staff, sent, personFields)
  const search = visitSearch.parse(opened)
  const back = searchPath(askedFor(sent, sealed))
  if (turnedEnds(search, visitSpans).length > 0) return seeOther(back)
  const locale = await staffLocale()
  const choices = choicesInWords(await searchChoices(staff), locale)
  const asked = askedInWords(search, typedWords.parse(opened), choices, locale).map(({ words }) => words)
  const table = await exportVisits(staff, { search, asked }, locale, currentTime())
  const detail = { terms: asked.join(' '), count: table.rows.length }
  return tableFile(staff, table, {
    format: fileFormat.parse(sent.format),
    locale,
    name: 'reservations',
    back,
    traces: { printed: { act: 'visits_printed', detail }, saved: { act: 'visits_exported', detail } },
  })
}
