import { type SeedTag, wikidata } from './seed-tag.js';

/** Where something took place or was shown. */
export const platforms: readonly SeedTag[] = [
  {
    label: 'Digital channels',
    description: 'Everything that reaches people over the net.',
    synonyms: ['Online channels'],
  },
  {
    label: 'Social media',
    description: 'Networks on which people show each other what they make and find.',
    synonyms: ['Social networks', 'Social networking sites', 'Soziale Medien', 'Réseaux sociaux'],
    broader: ['Digital channels'],
    sameAs: [wikidata('Q202833')],
  },
  {
    label: 'Video platforms',
    description: 'Networks on which people watch, and react to, videos.',
    synonyms: ['Video sharing'],
    broader: ['Social media'],
  },
  {
    label: 'Short video platforms',
    description: 'Networks of upright videos of a minute or so.',
    synonyms: ['Short-form video platforms', 'Vertical video'],
    broader: ['Video platforms'],
  },
  {
    label: 'TikTok',
    description: 'ByteDance’s network of short videos.',

    broader: ['Short video platforms'],
    sameAs: [wikidata('Q48938223')],
  },
  { label: 'BookTok', description: 'Readers on TikTok who show what they read.', broader: ['TikTok'] },
  {
    label: 'YouTube',
    description: 'Google’s video network.',

    broader: ['Video platforms'],
    sameAs: [wikidata('Q866')],
  },
  { label: 'BookTube', description: 'Readers on YouTube who show what they read.', broader: ['YouTube'] },
  {
    label: 'Instagram',
    description: 'Meta’s network of pictures, stories and reels.',
    synonyms: ['IG'],
    broader: ['Social media', 'Short video platforms'],
    sameAs: [wikidata('Q209330')],
  },
  { label: 'Bookstagram', description: 'Readers on Instagram who show what they read.', broader: ['Instagram'] },
  {
    label: 'Facebook',
    description: 'Meta’s network of pages, groups and events.',
    synonyms: ['FB'],
    broader: ['Social media'],
    sameAs: [wikidata('Q355')],
  },
  {
    label: 'X',
    description: 'The network of short messages that was called Twitter.',
    synonyms: ['Twitter'],
    broader: ['Microblogging'],
    sameAs: [wikidata('Q918')],
  },
  {
    label: 'Microblogging',
    description: 'Networks of short messages.',
    synonyms: ['Microblogs'],
    broader: ['Social media'],
  },
  {
    label: 'Mastodon',
    description: 'A network of short messages on many independent servers.',

    broader: ['Microblogging'],
  },
  { label: 'Bluesky', description: 'A network of short messages with an open protocol.', broader: ['Microblogging'] },
  {
    label: 'LinkedIn',
    description: 'Microsoft’s network for professional life.',
    broader: ['Social media'],
    sameAs: [wikidata('Q213660')],
  },
  {
    label: 'Reddit',
    description: 'A network of forums, each with its own rules and moderators.',
    synonyms: ['Subreddits'],
    broader: ['Social media'],
    sameAs: [wikidata('Q1136')],
  },
  {
    label: 'Messengers',
    description: 'Programs by which people write to each other or to small groups.',
    synonyms: ['Messaging apps', 'Group chats'],
    broader: ['Digital channels'],
  },
  {
    label: 'WhatsApp',
    description: 'Meta’s messenger.',
    broader: ['Messengers'],
    sameAs: [wikidata('Q1049511')],
  },
  {
    label: 'Email',
    description: 'Letters over the net, one by one or to many.',
    synonyms: ['E-mail', 'Mailing lists'],
    broader: ['Digital channels'],
  },
  {
    label: 'Library website',
    description: 'The library’s own pages, its catalogue included.',
    synonyms: ['Library websites'],
    broader: ['Digital channels'],
  },
  {
    label: 'Wikipedia',
    description: 'The free encyclopedia that everybody may edit.',

    broader: ['Digital channels'],
    sameAs: [wikidata('Q52')],
  },
  {
    label: 'Print and posters',
    description: 'What hangs on walls, lies on counters and is put into hands.',
    synonyms: ['Posters', 'Flyers', 'Leaflets', 'Print media'],
  },
  {
    label: 'Radio and television',
    description: 'Broadcasting, local stations above all.',
    synonyms: ['Local radio', 'TV'],
  },
];
