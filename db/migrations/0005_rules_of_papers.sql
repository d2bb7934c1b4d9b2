-- What to bring becomes a list of rules: the text that stood there is a rule without conditions.
update services
set bring = (
  select coalesce(jsonb_agg(jsonb_build_object('text', item) order by position), '[]')
  from jsonb_array_elements(bring) with ordinality as listed (item, position)
)
where not jsonb_path_exists(bring, '$[*].text');
