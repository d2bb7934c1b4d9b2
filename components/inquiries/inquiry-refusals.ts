import type { ReactNode } from 'react'
import { textOf } from '#lib/i18n/text.tsx'
import type { InquiryRefusal } from '#lib/inquiries/rules.ts'
import type { StaffLocale } from '#lib/locales.ts'

/** Why an inquiry was not written, changed or set back. */
export function inquiryRefusals(locale: StaffLocale): Record<InquiryRefusal, ReactNode> {
  const t = textOf(locale, 'inquiries')
  return {
    not_found: t('refusal.not_found'),
    changed_meanwhile: t('refusal.changed_meanwhile'),
    erased: t('refusal.erased'),
    not_possible: t('refusal.not_possible'),
    not_kept: t('refusal.not_kept'),
    resident_unknown: t('refusal.resident_unknown'),
    resident_several: t('refusal.resident_several'),
    visit_unknown: t('refusal.visit_unknown'),
    choice_gone: t('refusal.choice_gone'),
    nothing_to_undo: t('refusal.nothing_to_undo'),
  }
}
