import { Course } from './course/course.entity.js';
import { CourseMember } from './membership/course-member.entity.js';
import { Prompt } from './prompt/prompt.entity.js';

export * from './course/course.entity.js';
export * from './course/course.error.js';
export * from './course/course.policy.js';
export * from './course/course.queries.js';
export * from './course/course.service.js';
export * from './course/slug.js';
export * from './courses.module.js';
export * from './membership/course-member.entity.js';
export { JoinCodeService } from './membership/join-code.service.js';
export * from './membership/membership.queries.js';
export * from './membership/membership.service.js';
export * from './membership/removal.queries.js';
export * from './membership/role.js';
export * from './naming/name-shown.js';
export * from './naming/user.queries.js';
export * from './prompt/prompt.entity.js';
export * from './prompt/prompt.queries.js';
export * from './prompt/prompt.service.js';
export * from './visibility/course-visibility.js';

export const courseEntities = [Course, CourseMember, Prompt] as const;
