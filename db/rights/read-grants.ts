import type postgres from 'postgres'

/**
 * What the one who is connected may do, as `grants.ts` names it: tables, single columns of tables that are not granted
 * whole, sequences, and functions of the product. Asked of PostgreSQL itself, so that what comes by membership or `public` counts too.
 */
export async function readGrants(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ granted: string }[]>`
    with tables as (
      select c.oid, c.relname::text as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')
    ),
    rights (verb) as (values ('select'), ('insert'), ('update'), ('delete'), ('truncate'), ('references'), ('trigger'))
    select verb || ' ' || name as granted
    from tables, rights where has_table_privilege(tables.oid, verb)
    union all
    select verb || ' ' || name || ' (' || string_agg(attname::text, ', ' order by attname::text) || ')'
    from tables join pg_attribute a on a.attrelid = tables.oid and a.attnum > 0 and not a.attisdropped, rights
    where verb in ('select', 'insert', 'update', 'references')
      and not has_table_privilege(tables.oid, verb) and has_column_privilege(tables.oid, a.attnum, verb)
    group by verb, name
    union all
    select distinct 'execute ' || case when n.nspname = 'public' then '' else n.nspname || '.' end || p.proname
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'resident') and has_function_privilege(p.oid, 'execute')
    union all
    select 'use sequence ' || relname::text from pg_class
    where relnamespace in ('public'::regnamespace, 'resident'::regnamespace)
      and case when relkind = 'S' then has_sequence_privilege(oid, 'usage, select, update') end
    union all
    select 'create in schema ' || nspname::text from pg_namespace where has_schema_privilege(oid, 'create')
    union all
    select 'attribute ' || attribute
    from pg_roles, lateral (values
      ('superuser', rolsuper), ('bypassrls', rolbypassrls), ('createrole', rolcreaterole), ('createdb', rolcreatedb),
      ('replication', rolreplication)
    ) as had (attribute, is_had)
    where rolname = session_user and is_had
    union all
    select 'member of ' || rolname::text
    from pg_roles where rolname not in (session_user, 'madoguchi_resident') and pg_has_role(oid, 'member')
    order by 1`
  return rows.map(({ granted }) => granted)
}
