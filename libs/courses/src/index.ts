import { Course } from './course/course.entity.js';
import { CourseMember } from './membership/course-member.entity.js';
import { Prompt } from './prompt/prompt.entity.js';

export { Course } from './course/course.entity.js';
export { canManage, canSeeJoinCode, canWriteIn } from './course/course.policy.js';
export { CourseQueries, courseCursor, type JoinedCourse, joinedCourseCursor } from './course/course.queries.js';
export { CourseService, settingsOf as settingsOfCourse } from './course/course.service.js';
export { slugOf } from './course/slug.js';
export { CoursesModule } from './courses.module.js';
export { CourseMember } from './membership/course-member.entity.js';
export { JoinCodeService } from './membership/join-code.service.js';
export { MembershipQueries, type RosterRow, roleOf, rosterCursor } from './membership/membership.queries.js';
export { MembershipService } from './membership/membership.service.js';
export { type Removal, RemovalQueries, removalCursor } from './membership/removal.queries.js';
export { Role } from './membership/role.js';
export {
  type MemberAccount,
  MemberAccountQueries,
  memberAccountCursor,
  type Standing,
} from './naming/member-account.queries.js';
export { nameShown } from './naming/name-shown.js';
export { type PublicProfile, UserQueries } from './naming/user.queries.js';
export { Prompt } from './prompt/prompt.entity.js';
export { PromptQueries, promptColumns } from './prompt/prompt.queries.js';
export { PromptService } from './prompt/prompt.service.js';
export { type PromptCopy, PromptCopyService } from './prompt/prompt-copy.service.js';
export { settingsOf as settingsOfPrompt } from './prompt/prompt-lock.js';
export { PromptSeriesService } from './prompt/prompt-series.service.js';
export { settingsVersion } from './settings-version.js';
export { courseSeen, isCourseSeen, promptSeen, rosterSeen } from './visibility/course-visibility.js';
export {
  hasModeratingRole,
  instructsCourse,
  isModeratorOfCourse,
  memberIn,
  moderatesCourse,
  VIEWER,
  VISITOR,
  type Who,
  type WhoLooks,
} from './visibility/who.js';
export const courseEntities = [Course, CourseMember, Prompt] as const;
