import type { Locale } from '#lib/locales.ts'
import type { StaffKind } from '#lib/staff/rules.ts'
import { plainWords } from './render-visit.ts'
import type { NoticeTemplate } from './rules.ts'

/**
 * The shipped template of a mail about the safety of a staff account. It says what happened, when, and what to do if it
 * was not oneself. It names nobody and holds no link, so that nobody learns to follow one out of such a mail.
 */
export function renderStaff(kind: StaffKind, locale: Locale): NoticeTemplate {
  const say = plainWords(locale, 'security')
  const line = (variable: string, text: string) => `{% if ${variable} != "" %}\n${text}\n{% endif %}`
  const body = [
    say(`mail.intro.${kind}`, { city: '{{ city }}' }),
    `## ${say('mail.heading.happened')}
**{{ happened }}**
${line('network', say('mail.network', { network: '{{ network }}' }))}
${line('until', say('mail.until', { moment: '{{ until }}' }))}`,
    `## ${say('mail.heading.not_you')}\n${say(`mail.not_you.${kind}`)}`,
    `---\n${say('mail.no_reply')}`,
  ]
  return { subject: say(`mail.subject.${kind}`, { city: '{{ city }}' }), body: `${body.join('\n\n')}\n` }
}
