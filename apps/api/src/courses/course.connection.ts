import { Course, CourseMember } from '#courses';
import { limits } from '#kernel';
import { connectionOf } from '../graphql/connection.js';
import { RemovedMember } from './removed-member.model.js';

export const CourseConnection = connectionOf(() => Course, 'Course', 'courses', limits.counted);
export const CourseMemberConnection = connectionOf(() => CourseMember, 'CourseMember', 'members of a course');
export const RemovedMemberConnection = connectionOf(
  () => RemovedMember,
  'RemovedMember',
  'members who were removed from a course',
);
