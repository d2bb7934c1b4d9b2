import type { Locale } from '#lib/locales.ts'
import type { NoticeTemplate } from '#lib/notices/rules.ts'
import { type Words, wordsOf } from '#lib/words.ts'
import type { PaperKind } from './rules.ts'

/**
 * The shipped text of a paper in one language, in the form that the city may rewrite: the same lines as those of
 * mails, with the readings of easy Japanese, which stand above the words in print.
 */
export const renderShippedPaper = (kind: PaperKind, locale: Locale): NoticeTemplate =>
  kind === 'reservation_slip'
    ? slip(wordsOf(locale, 'notices'))
    : letter(kind, locale, wordsOf(locale, 'letters'))

function letter(
  kind: 'letter_password' | 'letter_link_code',
  locale: Locale,
  say: Words<'letters'>,
): NoticeTemplate {
  const body = [
    say('intro', { city: '{{ city }}' }),
    `1. ${say('step_open')}`,
    `2. ${say(kind === 'letter_password' ? 'step_password' : 'step_link_code')}`,
    `3. ${say('step_own')}`,
    say('until', { day: '{{ until }}' }),
    `${say('help')}${inlineIf('city_phone', ` ${say('phone', { phone: '{{ city_phone }}' })}`)}`,
    // The hours in easy Japanese are as long as all the rest together; the number to call is what matters.
    ...(locale === 'ja-easy' ? [] : [inlineIf('city_hours', say('hours', { hours: '{{ city_hours }}' }))]),
  ]
  return { subject: say('title'), body: `${body.join('\n')}\n` }
}

const inlineIf = (variable: string, then: string) => `{% if ${variable} != "" %}${then}{% endif %}`

const each = (list: string) => `{% for line in ${list} %}\n{{ line }}\n{% endfor %}`

function slip(say: Words<'notices'>): NoticeTemplate {
  const body = [
    say('slip.show'),
    `## ${say('heading.when')}\n**{{ when }}**`,
    `## ${say('heading.services')}\n${each('services')}\n${each('prices')}`,
    `## ${say('heading.where')}
**{{ counter }}**
{{ address }}
{{ directions }}
{{ guidance }}
{{ access }}
${say('phone', { phone: '{{ counter_phone }}' })}`,
    `## ${say('heading.bring')}
{% for list in bring %}
{{ list.heading }}
${'{% for item in list.items %}'}
- {{ item }}
{% endfor %}
{% else %}
${say('bring_nothing')}
{% endfor %}
${each('documents')}`,
    `## ${say('heading.manage')}
{% if uses_account %}
${say('manage_account')}
{{ manage_url }}
{% else %}
${say('slip.scan')}
{{ manage_url }}
${say('slip.no_key')}
{% endif %}
{{ deadlines | join: " " }}`,
    `## ${say('heading.contact')}
{{ city }} ${inlineIf('city_phone', say('phone', { phone: '{{ city_phone }}' }))}
${inlineIf('city_hours', say('hours', { hours: '{{ city_hours }}' }))}`,
  ]
  return { subject: say('slip.title'), body: `${body.join('\n\n')}\n` }
}
