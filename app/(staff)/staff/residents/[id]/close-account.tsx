import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { closeAction } from './actions.ts'
import { CloseForm } from './close-form.tsx'

/** What closing means, and the button for it behind a tick. */
export function CloseAccount({ locale, id }: { locale: StaffLocale; id: string }) {
  const t = textOf(locale, 'residents')
  return (
    <section aria-labelledby="close" className="space-y-3">
      <Heading level={2} size={3} id="close">
        {t('close.title')}
      </Heading>
      <p>{t('close.body')}</p>
      <CloseForm
        action={closeAction.bind(null, id)}
        words={{
          confirm: t('close.confirm'),
          submit: t('close.submit'),
          notConfirmed: t('refusal.not_confirmed'),
        }}
      />
    </section>
  )
}
