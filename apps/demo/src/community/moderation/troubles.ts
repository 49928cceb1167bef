import type { DemoKnownReply, DemoTrouble } from './type.js';

/** Replies that came to the instructors' notice: written after all others of their threads, so that those keep their numbers. */
export const troubles: readonly DemoTrouble[] = [
  {
    key: 'terms-of-a-guarantee',
    thread: 'marking-notes',
    author: 'delphine',
    postedDaysAgo: 12.4,
    bodyMarkdown:
      'Since we are on marking: I used to write the leaflets. A *guaranteed grade* guarantees that nobody reads paragraph nine, in which the grade is ours to define.',
  },
  {
    key: 'second-floor',
    thread: 'red-tape',
    author: 'marisol',
    postedDaysAgo: 11.1,
    bodyMarkdown:
      'Three of you have asked who signs these forms. It is Mr Harkness on the second floor, who has not set foot in a school library since his own. I am told that one had no books either.',
  },
  {
    key: 'whistle',
    thread: 'no-desk',
    author: 'rafiq',
    postedDaysAgo: 10.9,
    bodyMarkdown:
      'A man at our desk asked me whether we do *essays on demand*. I said that we do shelves on demand, and he stayed until four.',
  },
  {
    key: 'comb',
    thread: 'second-language',
    author: 'sam-whitlock',
    postedDaysAgo: 9.2,
    bodyMarkdown:
      'Would somebody tell the man on desk two that English does not become clearer by becoming louder? He might buy a comb on the same errand.',
  },
  {
    key: 'raffle',
    thread: 'steps-wifi',
    author: 'kofi_a',
    postedDaysAgo: 5.6,
    bodyMarkdown:
      'RAFFLE at the Millrace workshop! First prize one hour at the sewing machine, second prize two hours at the printer. Tickets from me, a pound each, five for four.',
  },
  {
    key: 'summer-champion',
    thread: 'summer-reading',
    author: 'priya-raman',
    postedDaysAgo: 1.9,
    bodyMarkdown:
      'The van has a champion too. Mrs Edith Marlow of 12 Cutler Row is 83, lives alone, leaves the back door open for the cat, and has read forty-one since June.',
  },
  {
    key: 'chapter-four',
    thread: 'gathering-hands',
    author: 'b.strand',
    postedDaysAgo: 1.5,
    bodyMarkdown:
      'The school has one copy of the course reader and it is on a train, so I have typed out chapter 4 for everybody.\n\n> To count is to choose what will not be counted.\n\nThe other nineteen pages follow in pieces.',
  },
  {
    key: 'letter-of-the-law',
    thread: 'said-aloud',
    author: 'jonah.p',
    postedDaysAgo: 0.9,
    bodyMarkdown:
      'You needn’t whisper, by the way. Once a reader has said the name of a book out loud, the law lets you repeat it to whoever asks.',
  },
  {
    key: 'under-the-wiper',
    thread: 'marking-notes',
    author: 'jonah.p',
    postedDaysAgo: 0.3,
    bodyMarkdown:
      'This was under my wiper outside the School: "Essays on demand, any topic in librarianship." I rang them up. They asked which topic, I said enquiry desks, and they put me on hold.',
  },
];

/** Replies of the threads that somebody held something against. */
export const knownReplies: readonly DemoKnownReply[] = [
  { key: 'horse', thread: 'described', number: 22 },
  { key: 'guernica', thread: 'described', number: 23 },
  { key: 'passes', thread: 'described', number: 24 },
  { key: 'clove-drops', thread: 'described', number: 37 },
  { key: 'shopping-list', thread: 'poetry-bench', number: 4 },
];
