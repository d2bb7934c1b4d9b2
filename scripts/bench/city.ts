import type postgres from 'postgres'
import { systemJob } from '#lib/auth/system-job.ts'
import { currentTime } from '#lib/clock.ts'
import { issueClient } from '#lib/exchange/issue-client.ts'
import { addMonths, type Day, dayOf, firstOfMonth, monthOf } from '#lib/time.ts'
import { DAYS, OPENS, quarters, SLOT_MINUTES, SLOTS_A_DAY } from './wishes.ts'

/** What the measuring processes must know of the city. */
export type City = { firstDay: Day; client: { clientId: string; key: string } }

/**
 * Fills an empty, migrated database with the bench city: counters, services and places from the first of next month,
 * so that a whole month stands on one page, and a system that may book without limit.
 */
export async function loadCity(sql: postgres.Sql): Promise<City> {
  const now = currentTime()
  const firstDay = firstOfMonth(addMonths(monthOf(dayOf(now)), 1))
  await sql`insert into settings (key, value) values
    ('horizonDays', '100'), ('cityName', ${sql.json({ ja: 'ひばり市' })}), ('cityPhone', '"050-0000-0100"')`
  for (const { counters, service, lanes } of Object.values(quarters)) {
    await sql`insert into services ${sql({ id: service, ...aService, first_minutes: SLOT_MINUTES })}`
    for (const counter of counters) {
      await sql`insert into counters ${sql({ id: counter, ...aCounter })}`
      await sql`insert into counter_services ${sql({ counter_id: counter, service_id: service })}`
      await openCounter(sql, counter, lanes, firstDay)
    }
  }
  await sql`analyze`
  const scopes: ['reservations:write'] = ['reservations:write']
  const client = await issueClient(systemJob('bench'), { name: 'bench', scopes, requestsPerMinute: 0 }, now)
  return { firstDay, client }
}

async function openCounter(sql: postgres.Sql, counter: string, lanes: number, firstDay: Day): Promise<void> {
  await sql`
    insert into slots (counter_id, starts_at, ends_at)
    select ${counter}, start, start + ${SLOT_MINUTES} * interval '1 minute'
    from generate_series(0, ${DAYS - 1}) as day, generate_series(0, ${SLOTS_A_DAY - 1}) as slot,
      lateral (
        select (${firstDay}::date + day + ${OPENS}::time) at time zone 'Asia/Tokyo'
          + slot * ${SLOT_MINUTES} * interval '1 minute' as start
      ) as begins
    order by start`
  await sql`
    insert into places (slot_id, lane)
    select id, lane from slots, generate_series(1, ${lanes}) as lane where counter_id = ${counter}`
}

const aCounter = {
  name: { ja: '市民課 交付窓口' },
  address: { ja: 'ひばり市中央1丁目2番3号' },
  directions: { ja: '正面玄関を入って右、3番の受付へお越しください。' },
  phone: '050-0000-0101',
}

const aService = {
  name: { ja: 'マイナンバーカードの受取り' },
  description: { ja: '申請したカードを窓口で受け取ります。' },
  further_minutes: SLOT_MINUTES,
  bring: [{ text: { ja: '交付通知書（はがき）' } }, { text: { ja: '本人確認書類' } }],
}
