import type postgres from 'postgres'
import { givenNames, type NamePart, surnames } from './names-of-people.ts'

/** Everybody who ever books: the first have accounts, the others say at booking who they are. */
export async function loadPeople(sql: postgres.Sql, visits: number): Promise<void> {
  await loadNames(sql, 'surnames', surnames())
  await loadNames(sql, 'given_names', givenNames())
  await sql`
    create temp table drawn as
    select n, gen_random_uuid() as id, floor(random() * 10000)::int as surname, floor(random() * 1000)::int as given,
      (array['090', '080', '070'])[1 + floor(random() * 3)::int]
        || lpad(floor(random() * 1e8)::bigint::text, 8, '0') as phone,
      date '1935-01-01' + floor(random() * 29000)::int as birthday,
      n <= ${visits}::int * 4 / 10 as is_resident
    from generate_series(1, ${visits}::int * 7 / 10) n`
  await sql`
    create temp table people as
    select d.*, s.key || g.key as name_key, g.key as given_key,
      s.kana_key || g.kana_key as kana_key, g.kana_key as given_kana_key,
      jsonb_build_object('name', s.name || '　' || g.name, 'kana', s.kana || '　' || g.kana, 'phone', d.phone,
        'birthday', d.birthday::text) as answers
    from drawn d join surnames s on s.n = d.surname join given_names g on g.n = d.given`
  await sql`create unique index on people (n)`
  await sql`analyze people`
  await sql`
    insert into residents (id, number, answers, created_at)
    select id, lpad(n::text, 9, '0'), answers, now() from people where is_resident order by n`
}

async function loadNames(sql: postgres.Sql, table: string, tickets: readonly NamePart[]): Promise<void> {
  await sql`
    create temp table ${sql(table)} as
    select n::int - 1 as n, name, kana, search_key(name) as key, search_key(kana) as kana_key
    from unnest(${tickets.map(({ name }) => name)}::text[], ${tickets.map(({ kana }) => kana)}::text[])
      with ordinality as ticket (name, kana, n)`
}

/** The keys as the triggers make them: names by each of their words, phone numbers by their last digits too. */
export async function loadKeys(sql: postgres.Sql): Promise<void> {
  await sql`
    create temp table keys as
    select n, kind, key, reading_of_key(kind, answers) as reading from people, lateral (values ('name', name_key), ('name', given_key), ('kana', kana_key),
      ('kana', given_kana_key), ('phone', phone), ('phone', right(phone, 4)),
      ('birthday', to_char(birthday, 'YYYYMMDD'))) as made (kind, key)`
  await sql`
    insert into resident_keys (resident_id, kind, key, reading)
    select p.id, k.kind, k.key, k.reading from people p join keys k using (n) where p.is_resident`
  await sql`
    insert into reservation_keys (reservation_id, kind, key, reading)
    select v.id, k.kind, k.key, k.reading from visits v join people p on p.n = v.person join keys k on k.n = p.n
    where not p.is_resident`
}
