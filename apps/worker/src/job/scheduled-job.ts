/** Something done on a schedule. At least once: every job can be run again without harm. */
export interface ScheduledJob {
  /** Its name in the job queue; never changed, as queued rows carry it. */
  readonly name: string;
  /** Five fields of cron, in UTC. */
  readonly schedule: string;
  run(): Promise<void>;
}
