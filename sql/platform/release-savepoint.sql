-- platform/release-savepoint
release savepoint part
