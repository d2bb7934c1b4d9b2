import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupAccessKey } from '#lib/numbers.ts'
import type { ResidentFile } from '#lib/residents/queries.ts'
import { newestOf } from '#lib/residents/rules.ts'
import { forgetCodeAction, giveCodeAction } from './actions.ts'
import { CodeForm } from './code-form.tsx'

type Given = { code: string; expiresAt: Date }

type Props = {
  locale: StaffLocale
  person: ResidentFile
  /** The code that was just made, as long as it is shown. */
  given: Given | null
}

/** Help for who has forgotten their password and has no mail: a code, after staff have made sure who is asking. */
export function GiveCode({ locale, person, given }: Props) {
  const { id, events } = person
  const t = textOf(locale, 'residents')
  return (
    <section aria-labelledby="code" className="space-y-3">
      <Heading level={2} size={3} id="code">
        {t('code.title')}
      </Heading>
      {given && <GivenCode locale={locale} id={id} given={given} />}
      <p>{t('code.body')}</p>
      <CodeForm
        key={given?.code}
        action={giveCodeAction.bind(null, id)}
        seen={newestOf(events, 'reset_code_given')}
        words={{
          checked: t('code.checked'),
          confirm: t('code.confirm'),
          submit: t('code.submit'),
          notChecked: t('refusal.not_checked'),
        }}
      />
    </section>
  )
}

/** The code to read out or to write down, with a way to take it from the screen. */
function GivenCode({
  locale,
  id,
  given: { code, expiresAt },
}: {
  locale: StaffLocale
  id: string
  given: Given
}) {
  const t = textOf(locale, 'residents')
  return (
    <Announced answer={code}>
      <Notice tone="success" role="status" title={t('code.given', { code: groupAccessKey(code) })}>
        <p>{t('code.until', { moment: momentInWords(expiresAt, locale) })}</p>
        <p>{t('code.shown')}</p>
        <form action={forgetCodeAction.bind(null, id)}>
          <Button look="quiet">{t('code.hide')}</Button>
        </form>
      </Notice>
    </Announced>
  )
}
