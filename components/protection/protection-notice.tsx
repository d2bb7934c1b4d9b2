import type { Route } from 'next'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; protection: { id: string; note: string | null } | null }

/** 支援措置: stands above the record of somebody who was opened, with what to heed; nothing for everybody else. */
export function ProtectionNotice({ locale, protection }: Props) {
  if (!protection) return null
  const t = textOf(locale, 'protection')
  return (
    <Notice tone="warning" title={t('notice')}>
      {protection.note && <p>{protection.note}</p>}
      <p>
        <Link href={`/staff/protection/${protection.id}` as Route}>{t('to_record')}</Link>
      </p>
    </Notice>
  )
}
