import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { StrandedAct } from '#lib/stranded/rules.ts'

type Props = { locale: StaffLocale; act: StrandedAct; people: readonly { isMailed: boolean }[] }

/** Which notice goes to how many, and how many must be called; nothing where nobody needs to be told. */
export function WhoIsTold({ locale, act, people }: Props) {
  if (act === 'keep') return null
  const t = textOf(locale, 'stranded')
  const mails = people.filter(({ isMailed }) => isMailed).length
  const isCalled = people.length > mails
  return (
    <Notice tone={isCalled ? 'warning' : 'info'}>
      <p>{t(`check.${act}.notice`)}</p>
      <p>{t('check.mails', { count: mails })}</p>
      {isCalled && <p>{t('check.calls', { count: people.length - mails })}</p>}
    </Notice>
  )
}
