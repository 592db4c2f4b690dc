-- How far each policy has followed what happened: the position of the last event it has dealt with.
create table follow_up (
    policy varchar(200) not null primary key,
    position bigint not null
);
