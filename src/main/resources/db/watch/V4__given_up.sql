-- A mail that nobody takes is given up after the last wait.
alter table watch.mail alter column next drop not null;
