-- Who signs while standing in says for whom. Written once, as the rest of the answer.

alter table signoff_answer add column instead_of uuid references person check (instead_of <> person);
