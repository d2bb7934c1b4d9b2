import type { ReactNode } from 'react'
import { lastActInWords } from '#components/desk/last-act-words.ts'
import { refusalWords } from '#components/proxy/refusal-words.ts'
import type { LastAct } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { exceedReasons, proxyChannels } from '#lib/reservations/rules.ts'

type Asked = { submit: ReactNode; mayExceed: boolean; last: LastAct | null }

/** What the form says that moves or cancels a visit for somebody; and what was last done with it, by whom. */
export function actFormWords(locale: StaffLocale, { submit, mayExceed, last }: Asked) {
  const t = textOf(locale, 'proxy')
  return {
    submit,
    channel: t('channel.label'),
    channels: proxyChannels.map((value) => ({ value, label: t(`channel.${value}`) })),
    exceeded: t('past.reason'),
    exceededHint: t('past.reason_hint'),
    exceedReasons: mayExceed
      ? [
          { value: '', label: t.plain('past.choose') },
          ...exceedReasons.map((value) => ({ value, label: t.plain(`past.choice.${value}`) })),
        ]
      : null,
    refused: t('refusal.title'),
    refusals: refusalWords(locale),
    invalid: t('refusal.invalid'),
    meanwhile: t('meanwhile.again'),
    last: lastActInWords(locale, last),
  }
}
