-- One suit may be on several rights and against several parties, so on several disputes; whatever
-- else is a route has a case of its own.
drop index dispute.route_case;
create unique index route_case on dispute.route (case_number) where route not in ('CONSULT', 'SUE');
create index route_number on dispute.route (case_number, court);
