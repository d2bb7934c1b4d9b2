import type { ShippedRole } from '#lib/staff/rules.ts'

/**
 * The people who sign in to the demo, one for each role that a city begins with, and a second officer, since a
 * protection is lifted by two. The passwords are printed at every start: they guard nothing.
 */
export const staffOfCity: readonly DemoPerson[] = [
  { loginId: 'admin', password: 'hibari-admin', name: '市川 みどり', role: 'administrator' },
  { loginId: 'kakaricho', password: 'hibari-kakaricho', name: '松本 誠', role: 'section_chief' },
  { loginId: 'madoguchi', password: 'hibari-madoguchi', name: '佐々木 健', role: 'clerk' },
  { loginId: 'card', password: 'hibari-card-room', name: '小林 真由美', role: 'card_manager' },
  { loginId: 'callcenter', password: 'hibari-callcenter', name: '高橋 あかり', role: 'call_centre' },
  { loginId: 'uketsuke', password: 'hibari-uketsuke', name: '渡辺 さくら', role: 'reception' },
  { loginId: 'shien', password: 'hibari-shien-sochi', name: '中村 恵子', role: 'protection_officer' },
  { loginId: 'kansa', password: 'hibari-kansa', name: '藤田 隆', role: 'auditor' },
  { loginId: 'hoshu', password: 'hibari-hoshu', name: '清水 大輔（保守業者）', role: 'vendor' },
  { loginId: 'shien2', password: 'hibari-shien-futari', name: '青木 直子', role: 'protection_officer' },
]

export type DemoPerson = { loginId: string; password: string; name: string; role: ShippedRole }
