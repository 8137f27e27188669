-- Few clocks wait for a notice of holidays; a start looks for them among all that run.
create index clock_unsettled on docket.clock (id) where state = 'RUNNING' and not settled;
