import type postgres from 'postgres'
import { visitColumns } from '#lib/searches/rules.ts'
import { addDays, dayOf } from '#lib/time.ts'

/** A search as the form sends it. */
export type SearchCase = { name: string; asked: Record<string, string>; page?: 2 }

/** Every kind of search, alone and together, as people at a counter and on the phone ask; and every column to stand by. */
export async function searchCases(sql: postgres.Sql, now: Date): Promise<SearchCase[]> {
  const today = dayOf(now)
  const { number, resident, phone, birthday } = await somebody(sql)
  const day = { from: addDays(today, -30), until: addDays(today, -30) }
  const lastMonth = { from: addDays(today, -30), until: today }
  return [
    ...casesOf({
      'nothing: the coming week': { period: 'next_7_days' },
      'nothing, on purpose': { all: 'yes' },
      'reservation number': { number },
      'its first four digits': { number: number.slice(0, 4) },
      'resident ID': { resident },
      'whole name': { name: '渡辺 正子' },
      'whole name, rare letters': { name: '髙﨑' },
      'commonest surname': { name: '佐藤' },
      'commonest given name': { name: '正子' },
      'whole name by its reading': { kana: 'わたなべ まさこ' },
      'commonest surname by its reading': { kana: 'さとう' },
      'first letter of a reading': { kana: 'さ' },
      'first letters of very many': { kana: 'ま' },
      'first letters of very many, by name': { kana: 'ま', sort: 'name' },
      'first letter of a reading, by name': { kana: 'さ', sort: 'name' },
      'name that nobody has': { name: '薔薇小路' },
      'phone number': { phone },
      'last four digits of a phone number': { phone: phone.slice(-4) },
      birthday: { birthday },
      'day of the visit': day,
      'month of the visit': lastMonth,
      'time of day': { earliest: '16:00', latest: '16:30' },
      'time of day when all are closed': { earliest: '05:00', latest: '06:00' },
      'received on a day': { receivedFrom: day.from, receivedUntil: day.until },
      'received this month': { receivedFrom: lastMonth.from },
      'received years ago': { receivedUntil: addDays(today, -1700) },
      counter: { counter: 'counter-3' },
      'counter, service and state': { counter: 'counter-3', service: 'service-5', status: 'no_show' },
      service: { service: 'service-8' },
      state: { status: 'no_show' },
      'state that few are in': { status: 'arrived' },
      language: { language: 'vi' },
      channel: { channel: 'api' },
      need: { need: 'guide_dog' },
      'something to be heeded': { noted: 'yes' },
      'commonest surname, rare state and language': { name: '佐藤', status: 'no_show', language: 'vi' },
      'commonest surname and need': { name: '佐藤', need: 'guide_dog' },
      'commonest surname and a day': { name: '佐藤', ...day },
      'commonest surname and its phone': { name: '佐藤', phone: phone.slice(-4) },
      'commonest surname and given name': { name: '佐藤', kana: 'まさこ' },
      'first letter, rare counter and channel': { kana: 'さ', counter: 'counter-12', channel: 'api' },
      'language, channel, state and need': {
        language: 'vi',
        channel: 'phone',
        status: 'cancelled',
        need: 'wheelchair',
      },
      'surname, birthday and phone': { name: '佐藤', birthday, phone },
      'first letter of a reading, by name, of a state': { kana: 'さ', sort: 'name', status: 'no_show' },
      'first letter of years ago, by name': { kana: 'き', until: addDays(today, -1500), sort: 'name' },
      'first letter of years ago, by number': {
        kana: 'や',
        until: addDays(today, -1500),
        counter: 'counter-12',
        sort: 'number',
        order: 'descending',
      },
      'given name, coming days, something to be heeded': {
        name: '正子',
        from: today,
        noted: 'yes',
        sort: 'name',
      },
      'first digits of very many phones, something to be heeded': {
        phone: '090',
        noted: 'yes',
        sort: 'number',
      },
      'commonest surname and given name, today': {
        name: '佐藤',
        kana: 'まさこ',
        period: 'today',
        sort: 'counter',
      },
      'counter and service, by language': {
        counter: 'counter-3',
        service: 'service-1',
        sort: 'language',
        order: 'descending',
      },
      'first letter of very many at a time of day, by name': {
        kana: 'た',
        earliest: '16:00',
        latest: '16:30',
        sort: 'name',
        order: 'descending',
      },
      'commonest surname and given name at a counter, by name': {
        name: '佐藤',
        kana: 'まさこ',
        counter: 'counter-12',
        sort: 'name',
      },
      'first letter and need, by state': { kana: 'き', need: 'wheelchair', sort: 'status' },
      'first letter, by needs': { kana: 'さ', sort: 'needs' },
      'received this month, from the last day on': { receivedFrom: lastMonth.from, order: 'descending' },
      'common surname, expected from today on': { name: '鈴木', from: today, status: 'booked' },
      'expected, by service': { status: 'booked', sort: 'service' },
    }),
    ...visitColumns.flatMap((sort) => [
      ...casesOf({
        [`all, by ${sort}`]: { all: 'yes', sort },
        [`all, by ${sort} from its end`]: { all: 'yes', sort, order: 'descending' },
        [`a month, by ${sort}`]: { ...lastMonth, sort },
        [`commonest surname, by ${sort}`]: { name: '佐藤', sort },
      }),
      { name: `all, by ${sort}, page 2`, asked: { all: 'yes', sort }, page: 2 as const },
    ]),
    { name: 'commonest surname, page 2', asked: { name: '佐藤' }, page: 2 },
  ]
}

const casesOf = (asked: Record<string, SearchCase['asked']>): SearchCase[] =>
  Object.entries(asked).map(([name, one]) => ({ name, asked: one }))

/** A visit of a resident and what is known of both. */
async function somebody(sql: postgres.Sql) {
  const [row] = await sql<{ number: string; resident: string; phone: string; birthday: string }[]>`
    select v.number, r.number as resident, r.answers ->> 'phone' as phone, r.answers ->> 'birthday' as birthday
    from residents r join reservations v on v.resident_id = r.id where r.number >= '000001234' order by r.number limit 1`
  if (!row) throw new Error('The history has no visit of this resident.')
  return row
}
