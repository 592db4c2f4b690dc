-- Which node does for all what one of them does. Safety never rests on it: every step has its own row lock.
create table lease (
    name        varchar(100) not null primary key,
    holder      varchar(40)  not null,
    given_until timestamp(6) with time zone not null
);
