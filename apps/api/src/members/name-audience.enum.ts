import { registerEnumType } from '@nestjs/graphql';
import { NameAudience } from '#members';

registerEnumType(NameAudience, {
  name: 'NameAudience',
  description:
    "How far a member's real name reaches. Instructors see the names of their courses' members whatever they chose.",
  valuesMap: {
    EVERYONE: { description: 'Everyone, visitors too.' },
    MEMBERS: { description: 'Everyone who is signed in. The default.' },
    COURSEMATES: { description: 'Whoever is in a course with the member.' },
    NOBODY: { description: 'Nobody: others see the handle alone.' },
  },
});

export { NameAudience };
