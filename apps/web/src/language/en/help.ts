/** Each topic has a title, a lead, and sections with a heading and a text, numbered from 1. */
export const help = {
  title: 'Help',
  lead: 'How this place works, one page for each thing that people do here.',
  topics: 'Topics of help',
  ofNobody: 'Nothing here needs an account to be read.',
  reading: 'Reading',
  readingLead: 'Finding something worth answering, and not losing your place in a long discussion.',
  reading1: 'Where to begin',
  reading1Text:
    'Home shows what waits for you, and then what nobody has answered yet. A course shows its prompts and what was written for them. The shelf holds case studies, which can be narrowed by tag, country and figures. Search finds everything that you may see, forgives accents and slips of the finger, and takes “a phrase in quotes” and -words that must not occur.',
  reading2: 'A discussion',
  reading2Text:
    'Every reply has a number, which is its address for good, and stands below what it answers, however deep. You can read in the order of the conversation or by time. What is new to you is marked in words and colour; n and p go from one to the next. Opening a discussion for the first time marks nothing as new.',
  reading3: 'What counts as read',
  reading3Text:
    'A reply is read once it has been in sight for a moment, not because the page was opened. You can mark a reply as unread again; it stays so until you say otherwise.',
  reading4: 'Following and muting',
  reading4Text:
    'You can follow a discussion or a whole course, or mute it. You can mute a person: nothing that they do is told to you, and they do not learn of it. Your settings say what reaches you here and by mail.',
  writing: 'Writing',
  writingLead: 'Reflections, replies and case studies, and what happens between typing and being read.',
  writing1: 'Drafts',
  writing1Text:
    'What you type is kept as you go, and a reflection also on the server: closing the page loses nothing. A draft is seen by you alone, also not by instructors. Publishing is a button of its own.',
  writing2: 'How to write it',
  writing2Text:
    'Texts are Markdown: a blank line makes a paragraph, *stars* make emphasis, > quotes, and [words](address) link. @ and a handle call somebody, who is told once. Pictures need a description for those who do not see them, and a credit. Pictures of other sites become links, so that reading tells nobody who reads.',
  writing3: 'Why it may wait',
  writing3Text:
    'Some texts wait for a moderator before others see them: a course may look at first texts, at links of new members, or at certain words. You are told that it waits and why, and when it has been looked at. Nobody else sees it meanwhile.',
  writing4: 'Changing and withdrawing',
  writing4Text:
    'You can change what you wrote; earlier versions can be read by those who see it, except for changes within {slipMinutes, plural, one {# minute} other {# minutes}} that nobody had answered yet. Withdrawing takes the text away for good and leaves its place, because answers hang on it.',
  writing5: 'Prompts',
  writing5Text:
    'A prompt says what is asked, how long it should be, when it is due, and to how many peers you owe a reply. Some ask everybody to write first: there you read the others once yours is published. What counts as on time is how long your text was when it was due.',
  rating: 'Rating',
  ratingLead: 'Case studies are rated by their strategy, not by how popular they were.',
  rating1: 'By a rubric',
  rating1Text:
    'A rubric has criteria, and each criterion five levels that say what can be observed. You give each a score from 1 to 5, and your reasons if you like. Nobody rates a case study of their own; you can change your rating or take it back.',
  rating2: 'The score',
  rating2Text:
    'The score on the shelf is the mean as if four more people had rated it in the middle, so that one enthusiast does not top the shelf. Beside it stand how many rated, the plain mean and how sure it is. Each criterion shows how its scores are spread.',
  rating3: 'Disagreement',
  rating3Text:
    'A criterion is called contested where at least five people rated and at least three in ten gave it 1 or 2, and at least three in ten 4 or 5. Dissent is shown, not averaged away: read the reasons of both sides.',
  rating4: 'Blind rating',
  rating4Text:
    'A case study can be up for blind rating until a date: what came of it, its figures, its ratings and its discussion are kept from you until you have rated it. You can look at the outcome before, and then your rating counts as informed. Blind and informed means are shown apart afterwards.',
  rating5: 'When a rubric changes',
  rating5Text:
    'Other words keep its ratings. Other criteria or weights make a new version, which begins without any: ratings by the former one are kept with it, and count no more.',
  visibility: 'Who sees what',
  visibilityLead: 'One rule for everything: pages, lists, counts, search, notices, mails and feeds.',
  visibility1: 'What you write',
  visibility1Text:
    'You choose who a text is for: everybody, also without an account; all members; the members of a course; or yourself and the course’s instructors. A reply is seen by whoever sees what it answers. You can narrow this at any time, and widen it as long as nobody else has replied.',
  visibility2: 'Who moderates',
  visibility2Text:
    'Instructors moderate in their courses, curators what belongs to no course, admins everywhere. They see what waits for them or was reported. Nobody sees your drafts, and nobody moderates what they wrote themselves.',
  visibility3: 'Your name',
  visibility3Text:
    'Your handle is shown to everybody. How far your real name reaches you decide in your account; the instructors of your courses always see it. Your e-mail address is shown to nobody, and your network address is not kept with what you write.',
  visibility4: 'What is not there',
  visibility4Text:
    'What you may not see does not exist for you: its address answers as one that was never given out. Where a reply is missing between others, a number and an empty place say that something was there.',
  visibility5: 'Reports and decisions',
  visibility5Text:
    'Whoever reports something stays unknown to its author. A decision about your text reaches you with the text, the reason and a way to appeal; another person resolves the appeal. What moderators did stands in a log that cannot be changed, and holds no texts and no names.',
  moderation: 'Moderating',
  moderationLead:
    'A morning at the desk, for instructors, curators and admins. To appeal or to report something, nobody needs it.',
  moderation1: 'Who may do what',
  moderation1Text:
    'Instructors moderate what is in their courses, curators what belongs to no course, admins everything, and nobody what they wrote themselves. A member who is suspended, moderators too, reads but does not write.',
  moderation2: 'See what waits',
  moderation2Text:
    'The desk, in the header, opens on the queue. It holds what was held by a rule, what was reported, edits that wait, and appeals: the longest waiting first, or the most reported. Reports never name the reporter to the author. Take an item before you think about it: others then see that you have it, for {claimMinutes, plural, one {# minute} other {# minutes}}. What colleagues claim and decide shows there as it happens, and changes nothing that you have typed.',
  moderation3: 'Look at the whole',
  moderation3Text:
    'Read the text as it was when it was reported, what has changed since, the discussion around it, why it was held with the words that matched, and what is known of its author: how many texts were published, and what was decided before. Leave a note for your colleagues; only moderators read it.',
  moderation4: 'Decide',
  moderation4Text:
    'Approve publishes what waits. Hide takes a text out of sight; its author still sees it. Dismiss says that a report is unfounded: everything stays as it is, and its reports are closed; or it refuses an edit. Warn tells the author and changes nothing. Every decision has a reason, which the author reads: write what was wrong and what would be right.',
  moderation5: 'Many at once',
  moderation5Text:
    'Select them in the list, and decide below it: up to {bulk, number} in one go. What can be done is done, the rest is explained item by item, and all of it can be undone together.',
  moderation6: 'Suspend',
  moderation6Text:
    'Below an item, and below what is known of its author. A suspension takes the right to write and every role for a time, at most {suspensionDays, number} days: instructors in their course, admins everywhere. It has an end, a reason, and can be lifted before. Only an admin suspends an instructor or an admin.',
  moderation7: 'Undo',
  moderation7Text:
    'Every decision can be undone, right away and later. Status and counts return to what they were, and notices that nobody has read are taken back. What somebody changed since is left alone, and you are told.',
  moderation8: 'Appeals',
  moderation8Text:
    'Within {appealDays, plural, one {# day} other {# days}} an author can appeal once. Somebody else resolves it, with both sides before them: granted, the decision is undone; refused, it stands. Where there is only one admin, that admin may, and the log says so.',
  moderation9: 'When somebody was faster',
  moderation9Text:
    'A decision is about the text that you saw. Where it was changed, or decided, meanwhile, yours is refused and you see what is so now; the reason that you wrote is kept.',
  moderation10: 'A discussion as a whole',
  moderation10Text:
    'In the menu below what a discussion is about, and above an item of it, a link leads to where moderators close it to replies, open it again, or pin what is worth a look. Each has a reason, and can be undone.',
  moderation11: 'What you tell each other',
  moderation11Text:
    'Notes on an item are below it, notes on a person below what is known of them; from their own page a link leads there, too. Moderators of the same course read them, and nobody else ever.',
  moderation12: 'By keys',
  moderation12Text:
    'j and k go to the next item and back, c claims, a approves, h hides, d dismisses, w warns, r restores: the key chooses, you give the reason, Enter decides and shows the next. ↑ and ↓ bring reasons that you gave before, Escape lets go, u undoes, x selects, b decides about what is selected. All of them can be switched off in the settings, and everything works without them, and without scripts.',
  moderation13: 'Afterwards',
  moderation13Text:
    'The log at the desk tells what was done in what you moderate. By the API, all of this works as well, and the guide shows how, document by document.',
  toDesk: 'To the desk',
  toGuide: 'The guide to the API (in English)',
} as const;
