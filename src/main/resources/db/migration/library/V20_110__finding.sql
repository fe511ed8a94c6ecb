-- What templates are found by: the stems of their words, each with its weight, as the application's analysis gave them.
-- Outside the fence, so that the index is used; every question joins "template", whose fence says what is seen.

create table template_reading (
    template    uuid primary key references template on delete cascade,
    version     uuid not null,
    analysis    text not null
);
comment on table template_reading is 'Which version of a template was read, and by which analysis: another one reads it again.';

create table template_term (
    term        text collate "C" not null,
    template    uuid not null references template_reading on delete cascade,
    weight      real not null,
    primary key (term, template) include (weight)
);
create index template_term_template on template_term (template, weight desc);

create table template_word (
    word        text collate "C" primary key,
    term        text collate "C" not null,
    spelling    text not null
);
comment on table template_word is 'Every word of the library as it stands in texts: for beginnings of words and mistyped ones.';
create index template_word_similar on template_word using gin (word gin_trgm_ops);

-- The version shown is read last, so that a template is read again with its next version at the latest.
create function templates_unread(asked text, most integer) returns table (template uuid, version uuid, document text)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select t.id, v.id, v.document::text
        from template t join template_version v on v.id = t.newest
        where not exists (select from template_reading r where r.template = t.id and r.version = t.newest and r.analysis = asked)
        limit most;
    end;
comment on function templates_unread is 'A keyhole for the job that reads templates of all authorities.';

-- How far apart a swapped pair of letters throws two short words decides the threshold; the application looks closer.
create function similar_words(asked text) returns table (word text, term text, spelling text)
    language sql stable set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.2
    begin atomic
        select w.word, w.term, w.spelling from template_word w
        where w.word % asked and length(w.word) between length(asked) - 2 and length(asked) + 2
        order by similarity(w.word, asked) desc limit 50;
    end;

drop function if exists versions_with(tsquery);
alter table template_version drop column words;
