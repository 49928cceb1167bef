import { registerEnumType } from '@nestjs/graphql';

/** What somebody is within one course. Every right in the course follows from it. */
export enum Role {
  LEARNER = 'LEARNER',
  INSTRUCTOR = 'INSTRUCTOR',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What somebody is within one course. Every right in the course follows from it.',
  valuesMap: {
    LEARNER: { description: 'Writes reflections for the prompts of the course, and answers those of others.' },
    INSTRUCTOR: {
      description: 'Teaches the course: sets its prompts, appoints and removes members, and keeps order in it.',
    },
  },
});
