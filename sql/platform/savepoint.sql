-- platform/savepoint
savepoint part
