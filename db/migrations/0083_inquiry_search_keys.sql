-- Texts of inquiries are searched by the same keys as names; those that are erased have none.
update "inquiries"
set "searched" = search_key("question") || E'\n' || search_key("contact") || E'\n' || search_key("answer")
where "erased_at" is null;
