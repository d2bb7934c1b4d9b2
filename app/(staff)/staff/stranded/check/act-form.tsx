import { settingsFormWords } from '#components/settings/form-words.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import type { StrandedPerson } from '#lib/stranded/queries.ts'
import { MANY, reasonOf, type StrandedAct } from '#lib/stranded/rules.ts'
import { cancelStrandedAction, keepStrandedAction, moveStrandedAction } from './actions.ts'
import { CheckedPeople } from './checked-people.tsx'

type Props = {
  locale: StaffLocale
  act: StrandedAct
  people: readonly StrandedPerson[]
  counters: readonly { id: string; name: LocalizedText }[]
  /** When the page was made: what is done after it is what its button did. */
  now: Date
}

const actions = { move: moveStrandedAction, cancel: cancelStrandedAction, keep: keepStrandedAction }

/** Everybody the act is for, what staff say to them, and the button that does it. */
export function ActForm({ locale, act, people, counters, now }: Props) {
  const t = textOf(locale, 'stranded')
  const asksToType = act !== 'keep' && people.length > (act === 'move' ? MANY : 1)
  const typed: SettingsField[] = asksToType
    ? [
        {
          kind: 'number',
          name: 'typed',
          label: t.plain(act === 'move' ? 'check.move.typed' : 'check.cancel.typed', {
            count: act === 'move' ? movable(people) : people.length,
          }),
          value: '',
          isRequired: true,
        },
      ]
    : []
  return (
    <SettingsForm
      action={actions[act]}
      sections={[
        ...(act === 'keep' ? [] : [noteSection(locale, people)]),
        ...(asksToType ? [{ fields: typed }] : []),
      ]}
      {...(act === 'cancel' && !asksToType && { hidden: { typed: people.length } })}
      words={settingsFormWords(locale)}
      submit={t(`check.${act}.confirm`)}
      isDangerous={act === 'cancel'}
      progress={{
        href: `/staff/stranded/progress?since=${now.getTime()}`,
        total: people.length,
        label: t.plain('check.progress'),
      }}
      refusals={{}}
    >
      <CheckedPeople locale={locale} act={act} people={people} counters={counters} />
    </SettingsForm>
  )
}

/** For how many a time is proposed. */
const movable = (people: Props['people']): number => people.filter(({ proposal }) => proposal?.chosen).length

/** What the city writes in a language, and what is sent to all others. */
function noteSection(locale: StaffLocale, people: readonly StrandedPerson[]) {
  const t = textOf(locale, 'stranded')
  const say = textOf(locale, 'notices')
  const reasons = [...new Set(people.map(({ cause }) => reasonOf(cause)))]
  const sentence = reasons.map((reason) => say.plain(`reason.${reason}`)).join(' / ')
  return {
    title: t('check.note_title'),
    lead: t('check.note_lead', { sentence }),
    fields: [{ kind: 'words' as const, name: 'note', label: t.plain('check.note'), values: {} }],
  }
}
