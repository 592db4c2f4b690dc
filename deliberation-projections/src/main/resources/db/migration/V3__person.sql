-- Who a member is: the only table with names and addresses. No event, view or answer to others holds any of it, so a
-- deleted row is forgotten here; backups forget it when they are.
create table person (
    member_id   varchar(36)  not null primary key,
    name        varchar(200) not null,
    email       varchar(320) not null,
    phone       varchar(40)  not null,
    recorded_at timestamp(6) with time zone not null
);
