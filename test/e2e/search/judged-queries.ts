/** Texts as people at a library school write them, by a name of their own, and what somebody who types a query wants to see of them. */
export const TEXTS: Readonly<Record<string, { readonly title: string; readonly body: string }>> = {
  minutes: {
    title: 'Minutes of the committee, 1998–2005',
    body: 'Eight years on two shelves, from 1998-2005, with the budget of 12,500 a year.',
  },
  covid: {
    title: 'Lending during covid-19',
    body: 'We lent through the window; e‑books doubled and nobody queued for the self-check.',
  },
  isbn: {
    title: 'A book with two numbers',
    body: 'The spine says ISBN 978-0-306-40615-7, the record says 9780140449136.',
  },
  callNumber: { title: 'Where QA76.73.J38 went', body: 'Between QA 75 and TK5105.888 there was a gap of a hand.' },
  files: { title: 'Names of files', body: 'I sent report_final.pdf and poster-v2.1.PNG, not the draft_of_it.docx.' },
  sentences: {
    title: 'Pasted without spaces',
    body: 'We shelved the books.Afterwards,the bell rang:everybody left/went home.',
  },
  address: {
    title: 'An address',
    body: 'It is all on https://catalogue.harbourlight-library.example/records?id=77, write to desk_team@harbourlight.example.',
  },
  answers: { title: 'Answers - Semaphore', body: 'A newsletter that answered by flags.' },
  hamlet: { title: 'To be or not to be', body: 'Thinking about leaving the profession.' },
  theWho: { title: 'The Who', body: 'An evening of records in the basement.' },
  whoCame: { title: 'Who came to the evening', body: 'The who and the why of our visitors.' },
  staff: { title: 'What staff read', body: 'The staff room has a shelf of its own.' },
  skills: { title: 'Skills for the desk', body: 'Listening is the first of all skills.' },
  still: { title: 'The old press', body: 'It still stands in the cellar.' },
  elections: { title: 'After the elections', body: 'The council changed, and so did our opening hours.' },
  events: { title: 'Events in spring', body: 'Three events for families, and one event for staff.' },
  marc: { title: 'RDA/MARC21 in a week', body: 'Our records of RDA/MARC21 were loaded on 26/01/2026, at night.' },
  korean: { title: '도서관에서 보낸 하루', body: '도서관에서 책을 읽었습니다.' },
  japanese: { title: '図書館の一日', body: '市立図書館員の研修計画について書きました。データベースは使いません。' },
  chinese: { title: '公共图书馆', body: '读者在图书馆里学习信息素养。' },
  thai: { title: 'ห้องสมุด', body: 'ห้องสมุดประชาชนเปิดทุกวัน' },
  russian: { title: 'Новые поступления', body: 'Библиотека получила ёлку и ПРИКАЗ о каталогах.' },
  german: { title: 'Über die Bibliotheksbenutzungsordnung', body: 'Die Straße zur Bücherei ist gesperrt.' },
  french: { title: 'L’école et l’heure du conte', body: 'Mme Québriac dit qu’aujourd’hui c’est l’été.' },
  arabic: { title: 'مَكْتَبَة', body: 'المكتبة مفتوحة في ٢٠٢٦.' },
  hidden: { title: 'Pasted from a PDF', body: 'The infor\u00admation liter\u200bacy of ﬁrst years, in ＡＢＣ order.' },
  languages: { title: 'C++ for cataloguers', body: 'Not C# and not JavaScript: a course of ten evenings.' },
  initials: {
    title: 'Books from the U.S.S.R.',
    body: 'Bought by J.R.R. Oakes for the Q&A shelf, with AT&T as sponsor.',
  },
  hashtag: { title: 'A campaign', body: 'It ran as #BannedBooksWeek and #metoo.' },
  irish: { title: 'Siobhán O’Dowd on play', body: 'O’Dowd’s rule: don’t shush. The children’s corner is Hawaiʻi.' },
  thousands: { title: 'Figures', body: 'A stock of 1,234,567 items, of which 98.6 % are lent, and 1.500 are lost.' },
  ombudsperson: { title: 'An ombudsperson for readers', body: 'Cataloguing backlogs were her first case.' },
  long: {
    title: 'A long one',
    body: `${'Nothing of note happened on this day at the desk. '.repeat(60)}Then a heron walked in. ${'And nothing more happened until we closed. '.repeat(20)}`,
  },
  bidi: { title: 'Turned round', body: 'Somebody wrote \u202eelffar\u202c and \u2067more\u2069 of it.' },
};

/** What is wanted of a query. Names are those of texts. */
export interface JudgedQuery {
  readonly query: string;
  /** Stands at the top. */
  readonly first?: string;
  /** Are all that is found, where there is no `first`; are found as well, where there is. */
  readonly found?: readonly string[];
  readonly not?: readonly string[];
  /** The snippet of the first has it, or of the only one of `found`. */
  readonly marked?: string;
}

export const QUERIES: readonly JudgedQuery[] = [
  // Separators.
  { query: '2005', found: ['minutes'], marked: '<mark>2005</mark>' },
  { query: '1998-2005', first: 'minutes', marked: '<mark>1998-2005</mark>' },
  { query: '1998–2005', first: 'minutes' },
  { query: '12500', found: ['minutes'], marked: '<mark>12,500</mark>' },
  { query: 'covid 19', first: 'covid' },
  { query: 'covid19', first: 'covid' },
  { query: 'covid-19 lending', first: 'covid' },
  { query: 'ebooks', found: ['covid'], marked: '<mark>e‑books</mark>' },
  { query: 'e-book', found: ['covid'], marked: '<mark>e‑books</mark>' },
  { query: 'e book', found: ['covid'] },
  { query: 'selfcheck', found: ['covid'], marked: '<mark>self-check</mark>' },
  { query: '9780306406157', found: ['isbn'], marked: '<mark>978-0-306-40615-7</mark>' },
  { query: '978-0306-40615-7', found: ['isbn'] },
  { query: '978-0-14-044913-6', found: ['isbn'], marked: '<mark>9780140449136</mark>' },
  { query: 'QA76', found: ['callNumber'] },
  { query: 'qa 76.73', found: ['callNumber'] },
  { query: 'QA75', found: ['callNumber'], marked: '<mark>QA</mark> <mark>75</mark>' },
  { query: 'report final', found: ['files'], marked: '<mark>report_final</mark>.pdf' },
  { query: 'report_final.pdf', found: ['files'], marked: '<mark>report_final.pdf</mark>' },
  { query: 'poster v2', found: ['files'] },
  { query: 'afterwards', found: ['sentences'], marked: 'books.<mark>Afterwards</mark>,the' },
  { query: 'bell rang everybody went', found: ['sentences'] },
  { query: 'harbourlight library', found: ['address'] },
  { query: 'catalogue.harbourlight-library.example', found: ['address'] },
  { query: 'desk_team@harbourlight.example', found: ['address'] },
  { query: 'rda', first: 'marc', marked: '<mark>RDA</mark>/MARC21' },
  { query: 'marc 21', first: 'marc', marked: '/<mark>MARC21</mark>' },
  { query: '26/01/2026', found: ['marc'], marked: '<mark>26/01/2026</mark>' },
  { query: '1234567', found: ['thousands'], marked: '<mark>1,234,567</mark>' },
  { query: '1500 lost', found: ['thousands'] },
  { query: 'ussr', first: 'initials', marked: '<mark>U.S.S.R</mark>.' },
  { query: 'JRR Oakes', found: ['initials'] },
  { query: 'q&a sponsor', found: ['initials'], marked: '<mark>Q&amp;A</mark>' },
  { query: 'banned books week', found: ['hashtag'], marked: '#<mark>BannedBooksWeek</mark>' },
  { query: '#MeToo', found: ['hashtag'] },
  { query: "o'dowd", first: 'irish' },
  { query: 'odowd', first: 'irish' },
  { query: 'childrens', found: ['irish'], marked: '<mark>children’s</mark>' },
  { query: 'hawaii', found: ['irish'] },
  { query: 'ecole', first: 'french' },
  { query: 'quebriac', found: ['french'], marked: '<mark>Québriac</mark>' },
  { query: 'information literacy', found: ['hidden'], marked: '<mark>information</mark> <mark>literacy</mark>' },
  { query: 'first abc', found: ['hidden'], marked: '<mark>ﬁrst</mark>' },
  { query: 'c++', first: 'languages', not: ['minutes'] },
  { query: 'f#', found: [] },
  // Operators.
  { query: 'Answers - Semaphore', first: 'answers' },
  { query: 'answers -flags', found: [] },
  { query: 'events -families', found: [] },
  { query: '“staff room”', found: ['staff'], marked: '<mark>staff</mark> <mark>room</mark>' },
  // Titles.
  { query: 'To be or not to be', first: 'hamlet', marked: '<mark>To</mark> <mark>be</mark> <mark>or</mark>' },
  { query: 'the who', first: 'theWho', not: ['minutes'] },
  { query: 'Who came to the evening', first: 'whoCame' },
  { query: 'C++ for cataloguers', first: 'languages' },
  // Words spelt right, and slips.
  { query: 'staff skills', found: [] },
  { query: 'elections', found: ['elections'], not: ['events'] },
  { query: 'elections families', found: [] },
  { query: 'committe minutes', first: 'minutes' },
  { query: 'библиотеки приказ', found: ['russian'] },
  { query: 'библеотека', found: ['russian'] },
  { query: 'елка приказ', found: ['russian'], marked: '<mark>ёлку</mark>' },
  // Parts of words.
  { query: 'ombuds', found: ['ombudsperson'], marked: '<mark>ombudsperson</mark>' },
  { query: 'readers ombu', found: ['ombudsperson'] },
  { query: 'benutzungsordnung', found: ['german'], marked: '<mark>Bibliotheksbenutzungsordnung</mark>' },
  { query: 'strasse', found: ['german'], marked: '<mark>Straße</mark>' },
  { query: '도서관', first: 'korean', marked: '<mark>도서관</mark>에서' },
  { query: '図書館', first: 'japanese' },
  { query: '研修', found: ['japanese'], marked: '<mark>研修</mark>' },
  { query: '信息素养', found: ['chinese'] },
  { query: 'ประชาชน', found: ['thai'], marked: '<mark>ประชาชน</mark>' },
  { query: 'مكتبة', first: 'arabic' },
  { query: '2026', found: ['arabic', 'marc'] },
  // Snippets.
  { query: 'heron', found: ['long'], marked: '…' },
  { query: 'elffar', found: ['bidi'], marked: 'wrote <mark>elffar</mark> and more of it' },
];
