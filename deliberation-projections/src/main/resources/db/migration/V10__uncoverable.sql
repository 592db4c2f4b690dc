-- Why no panel can hold a volunteer, as the list that was made last found: a sentence of quotas, which says what the person is.
-- Empty for all who can be on one, and once the volunteer was forgotten.
alter table volunteer add column uncoverable_because varchar;
