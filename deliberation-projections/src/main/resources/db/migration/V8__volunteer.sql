-- Who volunteered for a draw: the only table with their rows. Row, salt and member are empty once the volunteer was forgotten;
-- the leaf stays, so that the paths of all others still lead to the published root.
create table volunteer (
    sortition_id  varchar(36) not null,
    volunteer_id  varchar(64) not null,
    leaf          char(64)    not null,
    canonical_row varchar,
    salt          char(64),
    member_id     varchar(36),
    primary key (sortition_id, volunteer_id)
);
create index volunteer_member on volunteer (member_id);
