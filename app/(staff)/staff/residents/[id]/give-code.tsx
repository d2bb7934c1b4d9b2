import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { giveCodeAction } from './actions.ts'
import { CodeForm } from './code-form.tsx'

/** Help for who has forgotten their password and has no mail: a code, after staff have made sure who is asking. */
export function GiveCode({ locale, id }: { locale: StaffLocale; id: string }) {
  const t = textOf(locale, 'residents')
  return (
    <section aria-labelledby="code" className="space-y-3">
      <Heading level={2} size={3} id="code">
        {t('code.title')}
      </Heading>
      <p>{t('code.body')}</p>
      <CodeForm
        action={giveCodeAction.bind(null, id)}
        words={{
          checked: t('code.checked'),
          confirm: t('code.confirm'),
          submit: t('code.submit'),
          given: t.plain('code.given', { code: '#' }),
          until: t.plain('code.until', { moment: '#' }),
          notChecked: t('refusal.not_checked'),
          closed: t('refusal.closed'),
        }}
      />
    </section>
  )
}
