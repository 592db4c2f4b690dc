-- How far the computation of a draw's list is, while it is under way. Overwritten, and of no weight: what comes of it is an event.
create table list_progress (
    sortition_id varchar(36)  not null primary key,
    stage        varchar(100) not null,
    panels       bigint       not null,
    bound        bigint,
    updated_at   timestamp(6) with time zone not null
);
