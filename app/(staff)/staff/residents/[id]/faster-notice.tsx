import { whoWasFaster } from '#components/settings/changed-meanwhile.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { lastTraced } from '#lib/latest/queries.ts'
import type { StaffLocale } from '#lib/locales.ts'

const said = {
  notice: { act: 'notice_withdrawn', refusal: 'not_given' },
  closed: { act: 'resident_closed', refusal: 'closed' },
  letter: { act: 'resident_issued_again', refusal: 'letter_made' },
  code: { act: 'code_given', refusal: 'code_given' },
} as const

type Props = { locale: StaffLocale; staff: StaffMember; id: string; faster: keyof typeof said }

/** Who took a notice number back, closed the account, made a letter or gave a code, and when: for who was slower. */
export async function FasterNotice({ locale, staff, id, faster }: Props) {
  const { act, refusal } = said[faster]
  const last = await lastTraced(staff, { kind: 'resident', id }, [act])
  return (
    <Notice tone="danger" role="alert">
      <p>
        {whoWasFaster(locale, last)} {textOf(locale, 'residents')(`refusal.${refusal}`)}
      </p>
    </Notice>
  )
}
