-- platform/rollback-to-savepoint
rollback to savepoint part
