import { z } from 'zod'
import { openToAll } from '#lib/auth/open-to-all.ts'
import { badForm, ownForm, seeOther } from '#lib/auth/own-form.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { rememberPreference } from '#lib/i18n/page-preferences.ts'
import { ownPath } from '#lib/own-path.ts'
import { preferenceNames, textSizes, themes } from '#lib/preferences.ts'

const input = z.object({
  [preferenceNames.theme]: z.enum(themes).optional(),
  [preferenceNames.textSize]: z.enum(textSizes).optional(),
  back: z.string().max(2000),
})

/**
 * Remembers theme or text size and leads back to the page one came from (303, so that a reload does not ask to send
 * the form again). Plain HTML forms post here; no script is needed.
 */
export async function POST(request: Request): Promise<Response> {
  openToAll()
  const form = await ownForm(request)
  const parsed = form && parseForm(input, form)
  const back = parsed?.ok ? ownPath(parsed.value.back) : null
  if (!parsed?.ok || !back) return badForm()
  const { theme, 'text-size': textSize } = parsed.value
  if (theme) await rememberPreference('theme', theme)
  if (textSize) await rememberPreference('textSize', textSize)
  return seeOther(back)
}
