-- What waits for review is little among much, and asked for at every “Mein Tag”.
create index item_review on item (authority, project) where state = 'REVIEW' and deleted_at is null;
