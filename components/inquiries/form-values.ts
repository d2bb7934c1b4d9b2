import type { InquiryState, InquiryValues } from '#lib/inquiries/rules.ts'
import type { InquiryChoice, InquiryTemplate } from '#lib/inquiry-choices.ts'
import type { LocalizedText } from '#lib/locales.ts'

/** What a form of an inquiry begins with. */
type InquiryShown = Omit<InquiryValues, 'residentId' | 'reservationId'> & {
  residentNumber: string
  visitNumber: string
}

/** What a form of an inquiry is made from. */
export type InquiryAsked = {
  values: InquiryShown
  /** The state it is in; absent for a new one, which may begin in any. */
  from?: InquiryState
  choices: readonly InquiryChoice[]
  templates: readonly InquiryTemplate[]
  counters: readonly { id: string; name: LocalizedText }[]
  assignees: readonly { id: string; name: string }[]
  /** Whether the city keeps who its residents are. */
  keepsPeople: boolean
}
