-- What an authority published for everybody, everybody reads, also without signing in: whom moderation lets stand is asked by a keyhole,
-- which tells no more than yes or no.
create function report_stands(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (select from contribution_standing s where s.kind = 'report' and s.id = asked and s.state = 'VISIBLE');
    end;

create policy everybody on published_report for select using (circle = 'OPEN' and report_stands(report));
