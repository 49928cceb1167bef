import { limits } from '#kernel';

const MINUTE = 60 * 1000;
const { claim, bulk, suspensionDays, appealDays } = limits.moderation;

/** Limits that help speaks of, as they are: a text that says a number takes it from here. */
export const HELP_VALUES = {
  slipMinutes: limits.slipWindow / MINUTE,
  claimMinutes: claim / MINUTE,
  bulk,
  suspensionDays,
  appealDays,
} as const;
