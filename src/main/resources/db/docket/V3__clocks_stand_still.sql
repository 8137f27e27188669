-- A clock can stand still for a reason of its rule, and somebody can have asked for more time.
alter table clock drop constraint clock_state_check;
alter table clock add constraint clock_state_check
  check (state in ('RUNNING', 'PAUSED', 'FIRED', 'ENDED'));
-- More time that was asked for and not yet decided; null when none is.
alter table clock add column wish jsonb;
