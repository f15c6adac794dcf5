-- Of each client what the numbers of the practice are made of: days, kinds and scores of pain, and no word of what was
-- written.
create table dashboard (
    client_id uuid   primary key,
    version   bigint not null,
    position  bigint not null,
    numbers   jsonb  not null
);
