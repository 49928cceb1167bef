import { readers } from './readers.js';
import type { DemoLogin, DemoMember, Person } from './type.js';

const people: readonly Person[] = [
  {
    handle: 'wren',
    displayName: 'Wren Halloran',
    affiliation: 'Harrowmere School of Library Studies',
    bioMarkdown:
      'Looks after the machines. If something here is on fire, write to me; if it only smells of smoke, also write to me.',
    nameAudience: 'EVERYONE',
    standing: 'ADMIN',
    joinedDaysAgo: 90,
  },
  {
    handle: 'oduya',
    displayName: 'Dr Folasade Oduya',
    affiliation: 'Harrowmere School of Library Studies',
    bioMarkdown:
      'Fourteen years on an enquiry desk, nine in front of a class. I teach *Libraries in Public* and I still answer the phone by giving my name twice.',
    nameAudience: 'EVERYONE',
    role: 'INSTRUCTOR',
    joinedDaysAgo: 88,
  },
  {
    handle: 'r.benavides',
    displayName: 'Rubén Benavides',
    affiliation: 'Harrowmere School of Library Studies',
    bioMarkdown: 'Conservator who drifted into ethics. Seminar leader on Thursdays, paste and tissue on Saturdays.',
    nameAudience: 'EVERYONE',
    role: 'INSTRUCTOR',
    joinedDaysAgo: 87,
  },
  {
    handle: 'tamsin_k',
    displayName: 'Tamsin Kerrow',
    affiliation: 'Pellow County Record Office',
    bioMarkdown:
      'Took this course three years ago and never quite left. Digital archivist; I keep an eye on what belongs to no course.',
    nameAudience: 'EVERYONE',
    standing: 'CURATOR',
    joinedDaysAgo: 84,
  },
  {
    handle: 'mina',
    displayName: 'Mina Takkula',
    affiliation: 'Ebbing Street Library',
    bioMarkdown:
      'Library assistant, two and a half days a week. Reading for the other four and a half. Ask me about **large print westerns**.',
    nameAudience: 'MEMBERS',
  },
  {
    handle: 'amirhossein',
    displayName: 'امیرحسین رستگار',
    affiliation: 'Lantern Hill Community Library',
    bioMarkdown: 'Engineer once, poetry reader always. از تهران، via three other cities.',
    nameAudience: 'EVERYONE',
  },
  {
    handle: 'yuki.mori',
    displayName: '森 由紀 (Mori Yuki)',
    affiliation: 'Freelance, wayfinding and print',
    bioMarkdown: 'I draw arrows for a living and would like to draw fewer of them.',
    nameAudience: 'EVERYONE',
  },
  {
    handle: 'zofia_w',
    displayName: 'Zofia Wąsik',
    affiliation: 'Cutler Row Branch',
    bioMarkdown: '',
    nameAudience: 'COURSEMATES',
  },
  {
    handle: 'lwazi',
    displayName: 'Lwazi Ndlovu',
    affiliation: 'Green End Library',
    bioMarkdown: 'Branch of one and a half people. Beans, tomatoes, indigenous greens. Bring envelopes.',
    nameAudience: 'EVERYONE',
  },
  {
    handle: 'b.strand',
    displayName: 'Bjørn Strand',
    affiliation: 'University of Marsk, resource sharing',
    bioMarkdown: 'Interlibrary loans, or as my daughter says, "books that go on trains".',
    nameAudience: 'MEMBERS',
  },
  {
    handle: 'priya-raman',
    displayName: 'Priya Raman',
    affiliation: 'Vale Mobile Library',
    bioMarkdown: 'I drive the van. Yes, the whole van.',
    nameAudience: 'EVERYONE',
  },
  {
    handle: 'delphine',
    displayName: 'Delphine Québriac',
    affiliation: null,
    bioMarkdown: 'Former copywriter in recovery.',
    nameAudience: 'EVERYONE',
  },
  {
    handle: 'oksana.l',
    displayName: 'Оксана Лисенко',
    affiliation: 'Harrowmere Central Library, volunteer',
    bioMarkdown: 'School librarian at home, volunteer here. Learning which of your words mean yes.',
    nameAudience: 'MEMBERS',
  },
  {
    handle: 'teuila',
    displayName: 'Teuila Faleafa',
    affiliation: 'Saltpan Road Library',
    bioMarkdown: 'Children first. Talofa!',
    nameAudience: 'EVERYONE',
  },
  {
    handle: 'hakan_o',
    displayName: 'Hakan Öztürk',
    affiliation: 'Catalogue support',
    bioMarkdown: '',
    nameAudience: 'MEMBERS',
  },
  {
    handle: 'marisol',
    displayName: 'Marisol Ibáñez',
    affiliation: 'Quarry Park High School library',
    bioMarkdown: 'School librarian, union rep, bad trumpet player.',
    nameAudience: 'COURSEMATES',
  },
  {
    handle: 'jonah.p',
    displayName: 'Jonah Pemberton',
    affiliation: 'Fennick Town Library',
    bioMarkdown: '',
    nameAudience: 'NOBODY',
  },
  {
    handle: 'nguyenthu',
    displayName: 'Nguyễn Thị Thu',
    affiliation: 'Harrowmere Central Library',
    bioMarkdown: 'Evening shift. I know every person who uses our wi-fi from the steps, by bicycle.',
    nameAudience: 'MEMBERS',
  },
  {
    handle: 'caoimhe',
    displayName: 'Caoimhe Ní Dhálaigh',
    affiliation: 'Ballinure Local Studies Room',
    bioMarkdown: "Say it *Kweeva*. Maps, ratebooks, other people's grandmothers.",
    nameAudience: 'EVERYONE',
  },
  {
    handle: 'eleni.v',
    displayName: 'Ελένη Βασιλείου',
    affiliation: 'Port Authority Reading Room',
    bioMarkdown: '',
    nameAudience: 'EVERYONE',
  },
  {
    handle: 'kofi_a',
    displayName: 'Kofi Asante-Boadi',
    affiliation: 'Millrace Library and Workshop',
    bioMarkdown: 'Runs a makerspace, i.e. sweeps one.',
    nameAudience: 'EVERYONE',
  },
  {
    handle: 'sam-whitlock',
    displayName: 'Sam Whitlock',
    affiliation: null,
    bioMarkdown: 'They/them. Wheels since 2019, library card since 1996.',
    nameAudience: 'COURSEMATES',
  },
  { handle: 'ines.duarte', displayName: 'Inês Duarte', affiliation: null, bioMarkdown: '', nameAudience: 'NOBODY' },
  {
    handle: 'rafiq',
    displayName: 'Rafiq Chowdhury',
    affiliation: 'Harrowmere Central Library',
    bioMarkdown: 'Pharmacy counter for eleven years, enquiry desk for one. The queue is the same queue.',
    nameAudience: 'MEMBERS',
  },
  {
    handle: 'gudrun',
    displayName: 'Guðrún Hallsdóttir',
    affiliation: 'Deaf Community Archive',
    bioMarkdown: 'Joined late, caught up slowly.',
    nameAudience: 'EVERYONE',
    joinedDaysAgo: 41,
  },
  {
    handle: 'tobias.f',
    displayName: 'Tobias Falkenrath',
    affiliation: 'Municipal archive, night porter',
    bioMarkdown: 'Nights. I read what you wrote when you are asleep.',
    nameAudience: 'MEMBERS',
  },
  {
    handle: 'henrike',
    displayName: 'Henrike Aalbers',
    affiliation: null,
    bioMarkdown: '',
    nameAudience: 'COURSEMATES',
    joinedDaysAgo: 37,
  },
];

/** On the roster of the main course, and not there: one has stopped weeks ago, one has never begun. */
export const absent: ReadonlySet<string> = new Set(['tobias.f', 'henrike']);

/** Days before now on which most of the class signed up: the first evening of term. */
const FIRST_EVENING = 74;

/** The same of the evening class. */
const FIRST_EVENING_OF_READERS = 67;

/** Everybody in the demo, the admin first: on an empty installation the first member is its admin. */
export const members: readonly DemoMember[] = [
  ...people.map((person, index) => signedUp(person, FIRST_EVENING - index / 100)),
  ...readers.map((person, index) => signedUp(person, FIRST_EVENING_OF_READERS - index / 100)),
];

function signedUp(person: Person, joinedDaysAgo: number): DemoMember {
  return { role: 'LEARNER', standing: 'ORDINARY', joinedDaysAgo, ...person, email: `${person.handle}@example.org` };
}

/** The three logins that the start box prints. The others have no password that anybody knows. */
export const logins: Readonly<Record<'learner' | 'instructor' | 'admin', DemoLogin>> = {
  learner: { handle: 'mina', password: 'bees-in-the-stacks-7' },
  instructor: { handle: 'oduya', password: 'two-desks-one-phone-4' },
  admin: { handle: 'wren', password: 'smoke-but-no-fire-9' },
};

/** A lecturer whom several people mention and who never signed up: the mention stays plain text. */
export const withoutAccount = 'corrigan';
