import { Course, CourseMember } from '#courses';
import { connectionOf } from '../graphql/connection.js';

export const CourseConnection = connectionOf(() => Course, 'Course');
export const CourseMemberConnection = connectionOf(() => CourseMember, 'CourseMember', 'members of a course');
