import { loadFonts } from '#lib/documents/load-fonts.ts'
import { unprintable } from '#lib/documents/read-letters.ts'
import { isPaperKind } from '#lib/documents/rules.ts'
import { bareVariables, SAMPLE_SECRET } from '#lib/notices/read-sample.ts'
import { renderText } from '#lib/notices/render-text.ts'
import type { Letter, NoticeTemplate, NoticeVariables, TemplateRefusal } from '#lib/notices/rules.ts'
import { groupAccessKey, groupSecret } from '#lib/numbers.ts'
import { filled, neededIn, sampleOf } from './read-shipped.ts'
import type { TemplateAddress, TemplateFault, TemplateKind } from './rules.ts'

export type Verified = { ok: true; letter: Letter } | ({ ok: false } & TemplateFault)

/**
 * Writes a template once with everything filled and once with everything left out, so that no reader will ever be the
 * first for whom it fails. Refuses one that leaves out what the notice is for, and one that puts a secret where others
 * read it: into the subject, which devices show while they are locked, or into an address, which servers keep. A paper
 * has only letters (字) that can be printed.
 */
export async function verifyTemplate(
  { kind, locale, template }: TemplateAddress & { template: NoticeTemplate },
  now: Date,
): Promise<Verified> {
  const missing = isPaperKind(kind) ? await missingGlyph({ kind, locale, template }) : null
  if (missing) return { ok: false, ...missing }
  const variables = await sampleOf({ kind, locale }, now)
  for (const field of ['subject', 'body'] as const) {
    const part = { subject: '', body: '', [field]: template[field] }
    try {
      for (const each of [variables, bareVariables(variables)]) filled({ kind, locale }, part, each)
    } catch (error) {
      return { ok: false, field, ...explained(error) }
    }
  }
  const letter = filled({ kind, locale }, template, variables)
  const fault = faultOf(kind, letter, variables)
  return fault ? { ok: false, line: null, ...fault } : { ok: true, letter }
}

/** The first letters that no font of this language has, with their line. */
async function missingGlyph({
  locale,
  template,
}: TemplateAddress & { template: NoticeTemplate }): Promise<TemplateFault | null> {
  const hasLetter = await loadFonts(locale)
  for (const field of ['subject', 'body'] as const)
    for (const [index, text] of template[field].split('\n').entries()) {
      const letters = unprintable(text, hasLetter)
      if (letters.length > 0)
        return { reason: 'unprintable', field, line: index + 1, detail: letters.join(' ') }
    }
  return null
}

/** A text that could be written, and should not be. */
function faultOf(
  kind: TemplateKind,
  letter: Letter,
  variables: NoticeVariables,
): Omit<TemplateFault, 'line'> | null {
  const text = renderText(letter)
  const needed = neededIn(kind)
  if (needed && !`${letter.subject}\n${text}`.includes(String(variables[needed])))
    return { reason: 'lacks_needed', field: 'body', detail: `{{ ${needed} }}` }
  const secrets = [SAMPLE_SECRET, groupAccessKey(SAMPLE_SECRET), groupSecret(SAMPLE_SECRET)]
  const hasSecret = (part: string) => secrets.some((secret) => part.includes(secret))
  if (hasSecret(letter.subject))
    return { reason: 'secret_in_subject', field: 'subject', detail: letter.subject }
  const addresses = (text.match(/[a-z]+:\/\/\S+/gi) ?? []).map((address) => address.split('#', 1)[0] ?? '')
  const telling = addresses.find(hasSecret)
  return telling ? { reason: 'secret_in_link', field: 'body', detail: telling } : null
}

const explanations: [RegExp, TemplateRefusal][] = [
  [/undefined variable: ([^,\s]+)/, 'unknown_variable'],
  [/undefined filter: ([^,\s]+)/, 'unknown_filter'],
  [/tag "?([^"\s]+)"? not found/, 'unknown_tag'],
  [/(limit exceeded)/, 'too_much'],
]

/** What Liquid says of a mistake, as a reason of ours, the line it is in, and the word it is about. */
function explained(error: unknown): Pick<TemplateFault, 'reason' | 'line' | 'detail'> {
  const message = error instanceof Error ? error.message : ''
  const line = Number(/line:(\d+)/.exec(message)?.[1]) || null
  for (const [pattern, reason] of explanations) {
    const [, detail] = pattern.exec(message) ?? []
    if (detail !== undefined) return { reason, line, detail }
  }
  return { reason: 'syntax', line, detail: '' }
}
