create table if not exists member (
    id      uuid primary key,
    account varchar(64) not null unique
);
create table if not exists ballot (
    id    uuid primary key,
    state varchar(255) not null
);
create sequence if not exists vote_seq increment by 50;
create table if not exists vote (
    id        bigint primary key,
    ballot_id uuid         not null references ballot,
    member_id uuid         not null references member,
    choice    varchar(255) not null,
    cast_at   timestamp(6) with time zone not null,
    constraint one_vote_per_member unique (ballot_id, member_id)
);
create table if not exists proposal (
    id               uuid primary key,
    version          bigint       not null,
    cycle_id         varchar(255) not null,
    working_group_id uuid         not null,
    state            varchar(255) not null,
    title            varchar(300) not null,
    language         varchar(2)   not null,
    pac_actions      jsonb        not null,
    text             jsonb        not null,
    drafted_at       timestamp(6) with time zone not null
);
create index if not exists proposal_order on proposal (drafted_at, id);
