-- When somebody has last signed in is one step along this index, however long she has worked here.
create index on audit_entry (person, position) where kind = 'SignedIn';
