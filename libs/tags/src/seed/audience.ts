import type { SeedTag } from './seed-tag.js';

/** Whom something was made for. */
export const audiences: readonly SeedTag[] = [
  { label: 'Children', description: 'Up to about twelve years.', synonyms: ['Kids'] },
  {
    label: 'Babies and toddlers',
    description: 'Those who do not go to school yet, and whoever brings them.',
    synonyms: ['Early years', 'Preschoolers'],
    broader: ['Children'],
  },
  { label: 'Young people', description: 'Those who are growing up.', synonyms: ['Youth'] },
  {
    label: 'Teens',
    description: 'About thirteen to eighteen years.',
    synonyms: ['Teenagers', 'Young adults', 'Adolescents', 'YA'],
    broader: ['Young people'],
  },
  { label: 'Families', description: 'Children with those who care for them.', synonyms: ['Parents', 'Caregivers'] },
  {
    label: 'Students',
    description: 'Those who study at a university or college.',
    synonyms: ['Undergraduates', 'College students'],
  },
  {
    label: 'First-year students',
    description: 'Students who have just come.',
    synonyms: ['Freshmen', 'Freshers'],
    broader: ['Students'],
  },
  { label: 'Teachers', description: 'Those who teach at schools.', synonyms: ['Educators'] },
  { label: 'Adults', description: 'Grown-up readers.' },
  {
    label: 'Older adults',
    description: 'Those who have stopped working, or could.',
    synonyms: ['Seniors', 'Senior citizens', 'Elderly people'],
    broader: ['Adults'],
  },
  {
    label: 'Newcomers',
    description: 'People who have come from another country.',
    synonyms: ['Immigrants', 'Migrants', 'New arrivals'],
  },
  {
    label: 'Refugees',
    description: 'People who had to leave their country.',
    synonyms: ['Asylum seekers'],
    broader: ['Newcomers'],
  },
  {
    label: 'Language learners',
    description: 'Those who learn the language around them, or another.',
    synonyms: ['English language learners', 'ESL'],
    broader: ['Newcomers'],
  },
  {
    label: 'Disabled people',
    description: 'People whom buildings, texts and habits get in the way of.',
    synonyms: ['People with disabilities'],
  },
  {
    label: 'Blind and low-vision readers',
    description: 'People who read by ear, by touch or in large letters.',
    synonyms: ['Print disabilities', 'Visually impaired people'],
    broader: ['Disabled people'],
  },
  {
    label: 'Neurodivergent people',
    description: 'People with autism, ADHD, dyslexia and the like.',
    synonyms: ['Neurodiversity'],
    broader: ['Disabled people'],
  },
  {
    label: 'LGBTQ+ communities',
    description: 'Lesbian, gay, bisexual, trans and queer people.',
    synonyms: ['LGBT', 'Queer communities'],
  },
  {
    label: 'Indigenous peoples',
    description: 'First peoples of a country, their languages and rights.',
    synonyms: ['First Nations', 'Indigenous communities'],
  },
  {
    label: 'People without housing',
    description: 'People who have no home to go to.',
    synonyms: ['Homelessness', 'Unhoused people', 'Homeless people'],
  },
  {
    label: 'Job seekers',
    description: 'Those who look for work.',
    synonyms: ['Unemployed people', 'Career services'],
    broader: ['Adults'],
  },
  {
    label: 'Non-users',
    description: 'Those who do not come, or no longer.',
    synonyms: ['Lapsed users', 'Non-patrons'],
  },
  {
    label: 'Librarians',
    description: 'Colleagues, and those who are going to be.',
    synonyms: ['Library staff', 'Library workers', 'LIS students'],
  },
];
