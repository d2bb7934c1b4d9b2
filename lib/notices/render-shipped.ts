import type { Locale } from '#lib/locales.ts'
import type { StaffKind } from '#lib/staff/rules.ts'
import type { Words } from '#lib/words.ts'
import { renderStaff } from './render-staff.ts'
import { plainWords } from './render-visit.ts'
import {
  isCodeKind,
  isOver,
  isPlaceKind,
  isStaffKind,
  isVisitKind,
  type NoticeKind,
  type NoticeTemplate,
  type VisitKind,
} from './rules.ts'

type Say = Words<'notices'>

type ResidentKind = Exclude<NoticeKind, StaffKind>

/**
 * The shipped template of a notice in one language, in the form that the city may rewrite: its sentences stand as they
 * are read, and what differs from person to person is a variable.
 */
export function renderShipped(kind: NoticeKind, locale: Locale): NoticeTemplate {
  if (isStaffKind(kind)) return renderStaff(kind, locale)
  const say = plainWords(locale, 'notices')
  const subject = say(`subject.${kind}`, { city: '{{ city }}', number: '{{ number }}' })
  const intro = say(`intro.${kind}`, { city: '{{ city }}' })
  const body = [intro, ...sectionsOf(kind, say), contact(say), closingOf(kind, say)]
  return { subject, body: `${body.join('\n\n')}\n` }
}

function sectionsOf(kind: ResidentKind, say: Say): string[] {
  if (isVisitKind(kind)) return isOver(kind) ? over(kind, say) : coming(say)
  if (isPlaceKind(kind)) return place(say)
  return [
    ...(isCodeKind(kind) ? code(say) : happened(say)),
    ...(kind === 'reset_password' ? [reset(say)] : []),
    `## ${say('heading.not_you')}\n${say(`not_you.${kind}`)}`,
  ]
}

const closingOf = (kind: ResidentKind, say: Say): string =>
  isVisitKind(kind) || isPlaceKind(kind)
    ? `---\n${say('no_reply')}\n${say('not_yours')}`
    : `---\n${say('no_reply')}`

const each = (list: string, line = '{{ line }}') => `{% for line in ${list} %}\n${line}\n{% endfor %}`

const where = (condition: string, then: string) => `{% if ${condition} %}\n${then}\n{% endif %}`

const number = (say: Say) => `## ${say('heading.number')}\n**{{ number }}**`

/** Why the office acted, in its own words where it wrote some, and when the visit was before. */
const why = (say: Say) => where('reasons.size > 0', `## ${say('heading.reason')}\n${each('reasons')}`)

/** What somebody needs who will come. */
const coming = (say: Say): string[] => [
  why(say),
  number(say),
  where(
    'access_key != ""',
    `## ${say('heading.access_key')}\n**{{ access_key }}**\n${say('access_key_secret')}`,
  ),
  `## ${say('heading.when')}\n**{{ when }}**`,
  `## ${say('heading.services')}\n${each('services')}\n${each('prices')}`,
  `## ${say('heading.where')}\n**{{ counter }}**
${say('address', { address: '{{ address }}' })}
{{ directions }}
{{ guidance }}
{{ access }}
${say('phone', { phone: '{{ counter_phone }}' })}
${where('map_url != ""', `${say('map')}\n{{ map_url }}`)}`,
  `## ${say('heading.bring')}
{% for list in bring %}
{{ list.heading }}
${'{% for item in list.items %}'}
- {{ item }}
{% endfor %}
{% endfor %}
{% if bring.size > 0 %}
${each('documents')}
{% else %}
${say('bring_nothing')}
{% endif %}`,
  `## ${say('heading.manage')}
{% if uses_account %}
${say('manage_account')}
{% else %}
${say('manage_how')}
{% endif %}
{{ manage_url }}
${each('deadlines')}`,
]

/**
 * What is over, why if the office ended it, and the way to another reservation: for who has missed theirs the telephone
 * too, since the city may let them book nothing online, now or by the time they read it.
 */
const over = (kind: VisitKind, say: Say): string[] =>
  kind === 'reservation_missed'
    ? [number(say), ...place(say), where('city_phone != ""', say('again_by_phone'))]
    : [number(say), why(say), ...place(say)]

/** A time at a counter, and the way to a reservation. */
const place = (say: Say): string[] => [
  `## ${say('heading.when')}\n{{ when }}`,
  `## ${say('heading.services')}\n${each('services')}`,
  `## ${say('heading.where')}\n{{ counter }}`,
  `## ${say('heading.again')}\n${say('again_how')}\n{{ availability_url }}`,
]

const code = (say: Say): string[] => [
  `## ${say('heading.code')}
\`{{ code }}\`
${where('until != ""', say('code_until', { moment: '{{ until }}' }))}
${say('code_secret')}`,
]

const reset = (say: Say) => `## ${say('heading.reset')}\n${say('reset_how')}\n{{ reset_url }}`

const happened = (say: Say): string[] => [
  `## ${say('heading.happened')}
**{{ happened }}**
${where('until != ""', say('locked_until', { moment: '{{ until }}' }))}`,
]

/** Whom to ask: the end of every letter, since nobody reads answers to it. */
const contact = (say: Say) => `## ${say('heading.contact')}
{{ city }}
${where('city_phone != ""', say('phone', { phone: '{{ city_phone }}' }))}
${where('city_hours != ""', say('hours', { hours: '{{ city_hours }}' }))}`
