-- demo/send-nothing
delete from outbox
