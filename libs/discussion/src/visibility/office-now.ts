/*
 * What `inOffice` says of a viewer, as SQL about somebody else: `m` is a row of `member`, `now` a moment. Whoever is suspended holds no
 * office meanwhile.
 */

function free(m: string, now: string): string {
  return `coalesce(${m}.suspended_until <= ${now}::timestamptz, true)`;
}

export function isAdminNow(m: string, now: string): string {
  return `(${m}.is_admin and ${free(m, now)})`;
}

export function isCuratorNow(m: string, now: string): string {
  return `(${m}.is_curator and ${free(m, now)})`;
}

/** @param seat a row of `course_member` of `m` */
export function instructsNow(seat: string, m: string, now: string): string {
  return `(${seat}.role = 'INSTRUCTOR' and ${free(m, now)} and not exists (
    select from course_suspension barred
    where barred.course_id = ${seat}.course_id and barred.member_id = ${m}.id and barred.until > ${now}::timestamptz))`;
}
