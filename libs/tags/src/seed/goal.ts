import type { SeedTag } from './seed-tag.js';

/** What something was to achieve. */
export const goals: readonly SeedTag[] = [
  { label: 'Raise awareness', description: 'That people know of it.', synonyms: ['Awareness', 'Visibility'] },
  {
    label: 'Change the image',
    description: 'That people think otherwise of libraries than they did.',
    synonyms: ['Reputation', 'Stereotypes'],
    broader: ['Raise awareness'],
  },
  {
    label: 'Win new members',
    description: 'That people register who had no card.',
    synonyms: ['Library card sign-ups', 'New registrations', 'Membership growth'],
  },
  {
    label: 'Bring people back',
    description: 'That people come again who had stopped.',
    synonyms: ['Reactivation', 'Retention'],
  },
  { label: 'More visits', description: 'That people come through the door.', synonyms: ['Footfall', 'Door counts'] },
  { label: 'More loans', description: 'That more is taken home and read.', synonyms: ['Circulation growth'] },
  {
    label: 'More event attendance',
    description: 'That people come to what takes place.',
    synonyms: ['Event attendance', 'Programme attendance', 'Program attendance'],
  },
  {
    label: 'Build community',
    description: 'That people meet, and know each other afterwards.',
    synonyms: ['Community building', 'Social cohesion'],
  },
  {
    label: 'Engagement',
    description: 'That people answer, take part and pass it on.',
    synonyms: ['Interaction', 'Participation rates'],
  },
  { label: 'Raise money', description: 'That there is money for it in the end.' },
  {
    label: 'Save a service',
    description: 'That something is not closed, cut or forgotten.',
    synonyms: ['Stop cuts', 'Funding campaigns'],
  },
  {
    label: 'Teach skills',
    description: 'That people can do something they could not do before.',
    synonyms: ['Skills development', 'Learning outcomes'],
  },
];
