-- The one order everything downstream reads events in: dense, given once, never changed.
create table event_position (
    position     bigint not null primary key,
    global_index bigint not null unique,
    -- The latest recording time up to here: never falls, so that an instant names one position.
    recorded_at  timestamp(6) with time zone not null
);
create index event_position_time on event_position (recorded_at, position);

-- Its one row is the lock under which positions are given.
create table projector (
    id       int    not null primary key,
    position bigint not null
);
insert into projector (id, position) values (1, 0);

-- Which tables hold which view. A rebuilt view is a new generation beside the old one.
create table view_generation (
    name         varchar(40) not null,
    generation   int         not null,
    code_version int         not null,
    status       varchar(10) not null,
    serving      boolean     not null,
    position     bigint      not null,
    digest       char(64)    not null,
    failed_at    bigint,
    failure      varchar(200),
    primary key (name, generation)
);
