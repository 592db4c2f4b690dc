-- Finds the first event of every stream of a kind, such as every assembly.
create index domain_event_of_kind on domain_event (stream_type, sequence_number);

-- How far each policy has followed what happened: the position of the last event it has dealt with.
create table follow_up (
    policy varchar(200) not null primary key,
    position bigint not null
);
