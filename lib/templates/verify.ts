import type { Locale } from '#lib/locales.ts'
import { bareVariables, readSample, SAMPLE_SECRET } from '#lib/notices/read-sample.ts'
import { renderTemplate } from '#lib/notices/render-template.ts'
import { renderText } from '#lib/notices/render-text.ts'
import {
  type Letter,
  type NoticeKind,
  type NoticeTemplate,
  type NoticeVariables,
  neededVariable,
  type TemplateRefusal,
} from '#lib/notices/rules.ts'
import { groupAccessKey, groupSecret } from '#lib/numbers.ts'

export type Verified = { ok: true; letter: Letter } | { ok: false; reason: TemplateRefusal; detail: string }

/**
 * Writes a template once with everything filled and once with everything left out, so that no reader will ever be the
 * first for whom it fails. Refuses one that leaves out what the notice is for, and one that puts a secret where others
 * read it: into the subject, which devices show while they are locked, or into an address, which servers keep.
 */
export async function verifyTemplate(
  { kind, locale, template }: { kind: NoticeKind; locale: Locale; template: NoticeTemplate },
  now: Date,
): Promise<Verified> {
  const variables = (await readSample(kind, locale, now)) ?? {}
  try {
    const letter = renderTemplate(template, variables, locale)
    renderTemplate(template, bareVariables(variables), locale)
    return refusalOf(kind, letter, variables) ?? { ok: true, letter }
  } catch (error) {
    return { ok: false, ...explained(error) }
  }
}

function refusalOf(kind: NoticeKind, letter: Letter, variables: NoticeVariables): Verified | null {
  const text = renderText(letter)
  const needed = neededVariable(kind)
  if (needed && !`${letter.subject}\n${text}`.includes(String(variables[needed])))
    return { ok: false, reason: 'lacks_needed', detail: `{{ ${needed} }}` }
  const secrets = [SAMPLE_SECRET, groupAccessKey(SAMPLE_SECRET), groupSecret(SAMPLE_SECRET)]
  const hasSecret = (part: string) => secrets.some((secret) => part.includes(secret))
  if (hasSecret(letter.subject)) return { ok: false, reason: 'secret_in_subject', detail: letter.subject }
  const addresses = (text.match(/[a-z]+:\/\/\S+/gi) ?? []).map((address) => address.split('#', 1)[0] ?? '')
  const telling = addresses.find(hasSecret)
  return telling ? { ok: false, reason: 'secret_in_link', detail: telling } : null
}

const explanations: [RegExp, TemplateRefusal][] = [
  [/undefined variable: ([^,\s]+)/, 'unknown_variable'],
  [/undefined filter: ([^,\s]+)/, 'unknown_filter'],
  [/tag "?([^"\s]+)"? not found/, 'unknown_tag'],
  [/(limit exceeded)/, 'too_much'],
]

/** What Liquid says of a mistake, as a reason of ours and the word or the line it is about. */
function explained(error: unknown): { reason: TemplateRefusal; detail: string } {
  const message = error instanceof Error ? error.message : ''
  for (const [pattern, reason] of explanations) {
    const [, detail] = pattern.exec(message) ?? []
    if (detail !== undefined) return { reason, detail }
  }
  return { reason: 'syntax', detail: /line:(\d+)/.exec(message)?.[1] ?? '?' }
}
