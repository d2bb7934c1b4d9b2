import type { ReactNode } from 'react'
import { Heading } from '#components/ui/heading.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { settingsFormWords } from './form-words.tsx'
import { SettingsForm, type SettingsFormProps } from './settings-form.tsx'
import { type TakingAct, typedWordField } from './typed-word.ts'

type Props<Reason extends string> = Pick<
  SettingsFormProps<Reason>,
  'action' | 'hidden' | 'submit' | 'refusals'
> & {
  locale: StaffLocale
  id: string
  title: ReactNode
  /** What it does, and how it comes back. */
  lead: ReactNode
  /** What is typed before; absent where the button only brings something back. */
  act?: TakingAct | undefined
}

/** The end of a page: takes its thing away once a word was typed, or brings it back. */
export const TakingSection = <Reason extends string>({
  locale,
  id,
  title,
  lead,
  act,
  ...form
}: Props<Reason>) => (
  <section aria-labelledby={id} className="space-y-4">
    <Heading level={2} size={3} id={id}>
      {title}
    </Heading>
    <p>{lead}</p>
    <SettingsForm
      {...form}
      words={settingsFormWords(locale)}
      sections={act ? [{ fields: [typedWordField(act, locale)] }] : []}
      isDangerous={act !== undefined}
    />
  </section>
)
