/**
 * Loaded into every child before its own program. A parent that was killed cannot stop its children; they notice by
 * the channel to it being closed, and end as if they had been asked to.
 */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5_000).unref();
});
// Listening alone must not keep a child alive that has nothing left to do.
process.channel?.unref();
