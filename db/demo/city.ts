import type { z } from 'zod'
import type { citySettings } from '#lib/settings/input.ts'
import { identityDocuments } from './identity-documents.ts'
import { answerTemplates } from './inquiries.ts'

/** ひばり市, a city of 180,000 people that does not exist. Its telephone numbers cannot exist either. */
export const city = {
  cityName: { ja: 'ひばり市', 'ja-easy': 'ひばり｜市《し》', en: 'Hibari City' },
  cityPhone: '03-0000-1100',
  bookingMode: 'both',
  residentData: 'stored',
  noticeSignIn: true,
  lanes: 2,
  email: 'optional',
  callCentreHours: {
    ja: '平日 8:30～17:30、土曜日 8:00～15:00（祝日と12月29日～1月3日を除く）',
    'ja-easy':
      '｜月曜日《げつようび》から ｜金曜日《きんようび》は ｜午前《ごぜん》8｜時《じ》30｜分《ぷん》から ｜午後《ごご》5｜時《じ》30｜分《ぷん》まで。｜土曜日《どようび》は ｜午前《ごぜん》8｜時《じ》から ｜午後《ごご》3｜時《じ》まで。｜祝日《しゅくじつ》〈｜国《くに》の ｜休《やす》み〉と、12｜月《がつ》29｜日《にち》から 1｜月《がつ》3｜日《にち》までは ｜休《やす》みです。',
    en: 'Weekdays 8:30–17:30, Saturdays 8:00–15:00 (closed on national holidays and December 29 – January 3)',
  },
  identityDocuments,
  inquiryTemplates: answerTemplates,
} satisfies z.input<typeof citySettings>
