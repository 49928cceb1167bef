import { Course, CourseMember } from '#courses';
import { connectionOf } from '../graphql/connection.js';
import { RemovedMember } from './removed-member.model.js';

export const CourseConnection = connectionOf(() => Course, 'Course');
export const CourseMemberConnection = connectionOf(() => CourseMember, 'CourseMember', 'members of a course');
export const RemovedMemberConnection = connectionOf(
  () => RemovedMember,
  'RemovedMember',
  'members who were removed from a course',
);
