-- Where a template lives twice in a project, its new version is one piece of news; where its package is deleted, none.
create or replace function leave_version_news(published uuid, moment timestamptz) returns void
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        insert into happening (authority, id, change, project, person, cause, at, steps)
        select p.authority, uuidv7(), uuidv7(), p.id, asking_person(), 'UPGRADE', moment,
            jsonb_build_array(jsonb_build_object('f', 'NEW_VERSION', 'a', v.title, 'b', v.number))
        from template_version v cross join project p
        where v.id = published and p.archived_at is null and p.state in ('PLANNED', 'ACTIVE', 'PAUSED')
          and exists (select from template_adoption a left join item r on r.id = a.root_package
              where a.project = p.id and a.authority = p.authority and a.template = v.template and a.version <> v.id
                and (a.root_package is null or r.deleted_at is null));
    end;
