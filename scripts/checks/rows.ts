import type { Breach } from '#scripts/checks/breach.ts'
import { openRows } from '#scripts/checks/open-rows.ts'

/** The tables in which residents stand, as the schema calls them and as SQL does. */
const TABLES =
  /\b(reservations|visitors|reservationEvents|residents|noticeNumbers|residentEvents|outbox|staffTasks|strandedActs|visitProgress|visitStepEvents|inquiries|inquiryEvents)\b/
const SCHEMA = /import (type )?\{([^}]*)\} from '#db\/schema\/\w+\.ts'/g
const SQL =
  /\b(from|join|update|into)\s+(reservations|visitors|reservation_events|residents|notice_numbers|resident_events|outbox|staff_tasks|stranded_acts|visit_progress|visit_step_events|inquiries|inquiry_events)\b/

/** Where the rule about protected persons is written once. */
const RULE = /from '#lib\/protection\/read-(visible|protected|held)\.ts'/

/** 配慮事項 have a rule of their own on top of that one: whose kind it is that somebody may know. */
const NOTED =
  /import \{[^}]*\} from '#db\/schema\/considerations\.ts'|\b(from|join|update|into)\s+consideration(s|_events)\b/
const NEED_TO_KNOW = /from '\.\/read-known\.ts'/

/** Whether a file of lib reads or writes the rows of residents by itself. */
export function touchesPeople(text: string): boolean {
  const imported = [...text.matchAll(SCHEMA)].some(([, isType, names = '']) => !isType && TABLES.test(names))
  return imported || SQL.test(text.replace(/^\s*(\*|\/\/|import ).*$/gm, ''))
}

/**
 * 支援措置 is forgotten nowhere: a file that touches the rows of residents asks the rule who may know of them, or it is
 * one of those that `open-rows.ts` names with the reason why nobody protected can be seen through it.
 */
export function checkRows(path: string, text: string): Breach[] {
  if (!/^lib\/(?!protection\/).*\.tsx?$/.test(path) || /\.test\.tsx?$/.test(path)) return []
  const isOpen = path in openRows
  if (NOTED.test(text)) return checkNoted(path, text, isOpen)
  if (!touchesPeople(text)) return isOpen ? [{ path, rule: 'is in open-rows.ts and touches nobody' }] : []
  const isGuarded = RULE.test(text)
  if (isGuarded && isOpen) return [{ path, rule: 'is in open-rows.ts and asks the rule anyway' }]
  if (isGuarded || isOpen) return []
  return [{ path, rule: 'touches rows of residents without lib/protection/read-visible.ts' }]
}

/** `read-known.ts` itself stands on the rule about protected persons; whoever reads considerations stands on it. */
function checkNoted(path: string, text: string, isOpen: boolean): Breach[] {
  const isGuarded = path.startsWith('lib/considerations/') && (NEED_TO_KNOW.test(text) || RULE.test(text))
  if (isGuarded && isOpen) return [{ path, rule: 'is in open-rows.ts and asks the rule anyway' }]
  if (isGuarded || isOpen) return []
  return [{ path, rule: 'touches considerations without lib/considerations/read-known.ts' }]
}
