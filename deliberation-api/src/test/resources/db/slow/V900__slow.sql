-- Longer than any limit the test sets.
select pg_sleep(6);
