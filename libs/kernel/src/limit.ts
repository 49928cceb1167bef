/**
 * Every limit of the product, in one place, each with its reason. The error that enforces one states it.
 * Lengths are in characters (Unicode code points), times in milliseconds unless the name says otherwise.
 */
export const limits = {
  /** Rows on a page: what a person scans in one sitting, and what one statement answers in a few milliseconds. */
  page: { default: 20, most: 100 },
  /** Replies that became different since a page was read, told at once: whoever was away for more asks again, or loads the page. */
  changes: { default: 20, most: 50 },
  /** How far lists are counted that grow with the installation: nobody pages so far, and an exact number beyond would cost as much as all there is. */
  counted: 10_000,
  /** How far the public texts under one tag are: a page of tags counts for a hundred of them. */
  countedUnderTag: 1_000,
  /** A long essay is about 5,000 words; ten times the characters of a long blog post keeps rendering under a second. */
  bodyCharacters: 50_000,
  /** Eight times that: markup multiplies some texts (12,000 footnote references come to 2.8 million), and pages hold 100 of them. */
  htmlCharacters: 400_000,
  /** To footnotes, in one text. Each comes to more than 200 characters of HTML, so that no more ever fit into `htmlCharacters`; 12,000 took a second and 100 MB to be refused. */
  references: 2_000,
  /** Markdown is rendered beside what answers everybody, in a thread of its own, where it takes long. */
  rendering: {
    /** From here on, in UTF-16 units; the worst that is shorter takes 5 ms. */
    characters: 2_000,
    /** From here on, too, as columns times lines: a table of 2,000 characters can have 65,000 cells and take a third of a second. */
    cells: 300,
    /** A second core is the database's. */
    threads: 1,
    /** Milliseconds for all texts of one request together: the worst of 50,000 characters take a third of a second, on a busy machine ten times that. */
    time: 5_000,
    /** What a thread may hold: the worst texts need less than 96, and a process has 640. */
    megabytes: 128,
    /** Requests that wait for their turn. At a tenth of a second each, a class of 40 that saves at once has its texts within four seconds. */
    waiting: 60,
    /** Of these, one member's, who is also served in turn with the others: what one has open in several windows. */
    ofOneMember: 20,
    /** Milliseconds that one waits before it is refused: shorter than a request's deadline. */
    patience: 8_000,
    /** Characters a minute for one member, of Markdown and of HTML, with every text that goes to the thread: 200 previews of the longest text as one types, but only thirty of the worst. */
    perMinute: 20_000_000,
  },
  /** One line on a narrow screen's heading, three at most. */
  titleCharacters: 200,
  /** What a list row has room for. */
  excerptCharacters: 280,
  /** Why something was changed: a sentence. */
  reasonCharacters: 500,
  /** What browsers, proxies and caches are sure to pass on. */
  urlCharacters: 2_000,
  /** A thread's UUID, a point, and the largest number that a reply can have. */
  idCharacters: 47,
  /** RFC 3339 with nanoseconds and an offset has 35. */
  momentCharacters: 40,
  /** A moment, an id and the path of the deepest reply, in base64. */
  cursorCharacters: 2_000,
  /** What a page can be looked up by: a slug, with whatever makes it unlike another one's, or an id. */
  addressCharacters: 200,
  /** 256 bits in base64 have 43. */
  tokenCharacters: 100,
  caseStudy: {
    /** A library and the body it belongs to, with its branch. */
    organisationCharacters: 200,
    /** A town with its region. */
    placeCharacters: 120,
    /** The longest country's name in English has 52; other languages need more. */
    countryCharacters: { least: 2, most: 80 },
    /** One part of a strategy: some four pages. */
    strategyCharacters: 10_000,
    /** More than the longest report cites. */
    sources: 50,
    /** A title, or whom to credit. */
    sourceCharacters: 300,
    /** “Creative Commons Attribution-ShareAlike 4.0 International”, and a note. */
    licenceCharacters: 120,
    /** Few countries have more inhabitants than this; it fits a whole number of the database. */
    populationServed: 2_000_000_000,
    /** The largest library there is has fewer people. */
    teamSize: 10_000,
    /** 500 people for a year. */
    staffHours: 1_000_000,
    /** In whatever currency: some are counted in billions for a month's rent. */
    spend: 1_000_000_000_000,
    /** What one text can be about at once. */
    discussed: 10,
    /** Values of one facet with their counts: more than anybody reads through before they write what they look for. */
    valuesPerFacet: 40,
  },
  metric: {
    /** Every platform of a campaign with several figures each; a page that shows more is no evidence, but a data set. */
    series: 50,
    /** A figure a day for two and a half years, or a week for nineteen. */
    pointsPerSeries: 1_000,
    /** Of one case study, and in one call: what a page can draw and one transaction can write in a moment. */
    points: 5_000,
    /** The legend of a chart. */
    nameCharacters: 100,
    /** “minutes watched” and longer ones; not a sentence. */
    unitCharacters: 40,
    /** What was changed because of a figure: two or three sentences. */
    noteCharacters: 500,
    /** More than all views of everything; whole numbers are exact up to nine times as many. */
    value: 1_000_000_000_000_000,
    /** No campaign on record is older than the computers that counted it. */
    firstDay: '1970-01-01',
    /** Room for a plan and for every time zone, and none for a slip in the year. */
    yearsAhead: 1,
    /** The most points with a sentence each are about 1 MB. */
    fileBytes: 2_000_000,
    /** The most points, with three line breaks in each note; reading empty ones takes 5 µs each. */
    fileLines: 20_000,
    /** Separators: 8 columns of the most points, and more than ten in each note; reading one takes 1 µs. */
    fileCells: 100_000,
    /** Wrong values that are told at once. Whoever has more has one mistake in all of them. */
    problems: 100,
  },
  /** A handle must fit into a sentence, and one letter is nobody's name. */
  handleCharacters: { least: 2, most: 30 },
  /** Full names of several parts in any language; still one line above a text. */
  displayNameCharacters: 80,
  /** Entries of the log that one request verifies: read and hashed in a good second. */
  verifiedEntries: 20_000,
  installation: {
    /** It stands behind the title of a page in a tab, and before the subject in a list of mails. */
    nameCharacters: 60,
    /** Milliseconds after which a copy of the API, or a worker, knows of a new name at the latest. */
    kept: 30_000,
  },
  /** A library and the body it belongs to. */
  affiliationCharacters: 120,
  /** Some 300 words: a profile is read beside texts, not instead of them. */
  bioCharacters: 2_000,
  /** As HTML, eight times that, as of all texts. A page has a hundred of them. */
  bioHtmlCharacters: 16_000,
  /** RFC 5321's limit of a path. */
  emailCharacters: 254,
  /** NIST SP 800-63B asks for length, not composition; the upper bound keeps hashing cheap. */
  passwordCharacters: { least: 10, most: 200 },
  /** Handles that one member may ever claim, since none is given out again: enough for every change of name in a life. */
  handlesPerMember: 10,
  /** As much of the header by which a browser names itself as is read; the longest that are known have some 300. */
  userAgentCharacters: 500,
  /** "Microsoft Edge on Chrome OS" has 27. */
  browserNameCharacters: 60,
  session: {
    /** How long an access token works: short, since whoever steals one has it for so long. */
    accessToken: 10 * 60 * 1000,
    /** A session ends when it was not refreshed for so long; one that is used goes on. */
    idle: 30 * 24 * 60 * 60 * 1000,
    /** However often it is refreshed: whoever got hold of a browser unnoticed has it for a term at most. */
    lifetime: 90 * 24 * 60 * 60 * 1000,
    /** For so long a session that was seen alive is taken to be: as long as requests are counted together. */
    seen: 60 * 1000,
    /** Two tabs that refresh at once: within this time a replaced refresh token still gives an access token. */
    refreshGrace: 10 * 1000,
  },
  /** How long a password reset that an admin issued can be used: until they have reached the member, not longer. */
  passwordReset: 24 * 60 * 60 * 1000,
  /** A course's full name, as a catalogue prints it. */
  courseTitleCharacters: 120,
  /** “Winter semester 2026/27” in a long language. */
  termCharacters: 40,
  /** As typed: three groups of four, with spaces and dashes of whatever kind around them. */
  joinCodeCharacters: { most: 40 },
  /** A subject heading of a few words; longer ones are sentences. */
  tagCharacters: 50,
  /** Beyond ten, tags no longer say what a text is about. */
  tagsPerText: 10,
  /** What people call one thing, in a handful of languages. */
  synonymsPerTag: 30,
  /** Something that belongs to more headings than that is described by none. */
  broaderPerTag: 10,
  /** Filed under one tag, as many as its page lists: who has more has left out a level. Filters look through all of them. */
  narrowerPerTag: 200,
  /** Authority files with a record of one concept. */
  sameAsPerTag: 10,
  /** A sentence, as a list of tags has room for. */
  tagDescriptionCharacters: 300,
  /** Why a proposed tag is not accepted, as whoever wrote it is told: some sentences. */
  tagReasonCharacters: { least: 3, most: 500 },
  /** What authors can look up of names that were not accepted: a term's, and as many as a page has room for. */
  refusedTags: { days: 90, listed: 20 },
  /** What an address shows of a title. */
  slugCharacters: 80,
  /** A task of several pages, with its reading list. */
  instructionsCharacters: 20_000,
  /**
   * As HTML, two and a half times that: markup multiplies few of them by more than two. It is also what they are measured by, and the usual
   * page of courses, with all prompts of each, stays within `query.characters`.
   */
  instructionsHtmlCharacters: 50_000,
  /** Prompts of a course: a term has fewer than 60 weeks and sessions. */
  promptsPerCourse: 200,
  /** How far the dates of copied prompts can be shifted, in days, there or back: ten years. */
  promptShiftDays: 3_650,
  /** Room for numbering by week or date, such as 1015, and none for slips of the hand. */
  promptNumber: 9_999,
  /** A long seminar paper; nobody answers more than one reads. */
  minimumWords: 10_000,
  /** More replies than this are no conversation. */
  repliesRequired: 20,
  /** Deeper than any argument that people follow; keeps a path's index entry far below PostgreSQL's limit. */
  threadDepth: 100,
  /** Handles of one text that become mentions, far more than a text is about; those beyond stay as they were typed. */
  mentionsPerText: 100,
  /** Members notified by one piece of content: enough for a study group, too few for a mailing. */
  notifiedPerContent: { established: 10, newcomer: 3 },
  /** Milliseconds after which somebody who has read of reactions to a text is told of further ones: a day. */
  reactionsToldAgain: 24 * 60 * 60 * 1000,
  /** Members told of something by one statement of the worker: some milliseconds. */
  notifiedAtOnce: 500,
  prompt: {
    /** Milliseconds before a prompt is due when whoever has not answered it is reminded: an evening and the day after. */
    reminder: 24 * 60 * 60 * 1000,
    /** What opened longer ago than these milliseconds when it is found is no news: no worker ran, or it was brought along from elsewhere. */
    news: 24 * 60 * 60 * 1000,
    /** Prompts told of by one run of the job; the next one is a minute later. */
    atOnce: 100,
  },
  /** Replies marked as read by one call: far more than a page holds, few enough to be added to a set at once. */
  numbersPerReading: 1_000,
  /** Single notifications that a line of several opens to: what one reads before one goes to the thread itself. */
  notificationsPerGroup: 20,
  /** Notifications marked as read by one call: the longest page. */
  idsPerCall: 100,
  /** Threads with something new that somebody follows: as many as are shown, out of so many where they did something last. */
  trackedThreads: { shown: 20, considered: 100 },
  /** The longest name of the IANA's list has 32, `America/Argentina/ComodRivadavia`. */
  timeZoneCharacters: 64,
  /** `22:00`, with a space typed around it. */
  timeOfDayCharacters: 10,
  /** Within this time of the author's last change, the superseded text is a typing slip and is not kept: time to read once more what one has sent. */
  slipWindow: 5 * 60 * 1000,
  /** A UUID has 36; whoever puts a word before it can. */
  idempotencyKeyCharacters: 100,
  /** As long as a session lasts unused: a phone that was offline sends again what it holds. */
  idempotencyKeyDays: 30,
  /** How long superseded text is kept, for its author and for moderators who have to judge what was said: a term. */
  revisionDays: 90,
  /** Whom somebody picks from while typing: nobody reads on, they type another letter. */
  mentionCandidates: 20,
  /** Names that a search for members looks at: a common first name may be thousands of people's. */
  memberNamesExamined: 200,
  /** Images of reflections and case studies. */
  media: {
    /** Of the original. A phone's photo at its best has 5 to 8 MB; a slow line of 1 Mbit/s takes 80 seconds. */
    bytes: 10_000_000,
    /** Over all frames of an animation. What a good phone's camera takes. */
    pixels: 40_000_000,
    /** What may have to be held in memory to open it: a process has 640 MB, of which the rest of the API takes 500 with its threads, and what opens images is a program of its own. */
    heldBytes: 150_000_000,
    /** Pixels on a side: more than that no WebP file can have. */
    side: 16_383,
    /** Of an animation: half a minute at ten a second. */
    frames: 300,
    /** In pixels, ascending: a phone held upright, one held across, a laptop's column, a large screen. None is wider than the original. */
    widths: [320, 640, 1_280, 2_048],
    /** More are an album, not a text. */
    perText: 20,
    /** That one member may have without a text that they belong to: two texts' worth. */
    unattached: 40,
    /** What a screen reader says in a minute and a half. What needs more belongs into the text. */
    altTextCharacters: 1_000,
    /** Whose work it is, and where from. */
    creditCharacters: 200,
    /** A licence's name with its address. */
    licenceCharacters: 200,
    /** How long an upload address can be used: while somebody fills in what is said about the image. */
    uploadAddress: 30 * 60 * 1000,
    /** How long an address of what is not public is good for, at least; twice that at most. A page left open must be loaded anew. */
    signedAddress: 15 * 60 * 1000,
    /** Seconds that anybody may keep what is public: a day, since what is withdrawn must go from everywhere, too. After that a look at its tag tells. */
    publicSeconds: 24 * 60 * 60,
    /** An announced image whose file never came is forgotten. */
    awaiting: 24 * 60 * 60 * 1000,
    /** How long it counts as one without a text: nobody takes longer to send what they announced. */
    announced: 60 * 60 * 1000,
    /** An image that belongs to no text: time to come back to what one was writing. */
    unused: 7 * 24 * 60 * 60 * 1000,
    /** Files that a process takes in at once. They are opened one after the other, a second or two each: half a minute at most. */
    receiving: 20,
    /** Of these, one member's: as many as a browser sends to one address at once. */
    sending: 6,
    /**
     * Below which a file is given up, on the average since it began and after milliseconds of grace: a phone at the edge of
     * its net sends ten thousand bytes a second, one with 1 Mbit/s twelve times as many.
     */
    slowest: { bytesPerSecond: 10_000, grace: 10_000 },
    /** Seconds that opening and writing one may take. */
    seconds: 30,
  },
  /** Criteria of a rubric: whoever decides more than a dozen things in a row no longer decides each by itself. */
  criteriaPerRubric: 12,
  /** Rubrics by different titles: few enough to choose from in one list. */
  rubrics: 100,
  /** Of one rubric, that are listed: one a term for thirty years. */
  rubricVersions: 60,
  /** The name of a rubric or a criterion: one line above five levels. */
  criterionTitleCharacters: 80,
  /** What names a criterion in addresses and programs. */
  criterionKeyCharacters: 40,
  /** A paragraph that is read before scoring. */
  criterionCharacters: 1_000,
  /** One of five levels, compared side by side. */
  criterionLevelCharacters: 500,
  /** How much more than another a criterion can count: with a hundredfold the lesser one would not count at all. In steps of 0.001. */
  criterionWeight: { least: 0.1, most: 10 },
  /** Why a score was given: some 300 words for each criterion. */
  rationaleCharacters: 2_000,
  /** What is said about a rating as a whole: whoever has more to say writes a reflection. */
  ratingCommentCharacters: 5_000,
  /** How long a case study can be up for blind rating, in all: a term. What is hidden longer teaches nobody. */
  blindRatingDays: 90,
  /** So many informed ratings have found something, and a contributor who does not like it could hide it by opening a blind rating. */
  informedBeforeBlind: 5,
  search: {
    /** Three lines of words; whatever is typed beyond them is not looked for. */
    characters: 256,
    /** What may be typed all the same: somebody pastes two pages, and the first lines of them are looked for. */
    typedCharacters: 5_000,
    /** Every term costs a look-up of its own in each part of the index. */
    terms: 32,
    /**
     * What is ranked, and can be paged through: the newest so many that the viewer sees. Fifteen pages: nobody reads on, they type another
     * word. Each is looked up and judged at every page, so that this is most of what a search costs.
     */
    found: 300,
    /** Beside these, what is called exactly as was typed, however old. */
    titled: 20,
    /** People by their handles, and as many by their names. */
    people: 50,
    /** How many typed words are taken for others where nothing is found, and for how many each: the nearest that the reader can see. */
    closeWords: { typed: 8, each: 30 },
    /** Two lines in a list. */
    snippetCharacters: 200,
  },
  moderation: {
    /** How long a claim keeps others off an item: one case with its thread, and a cup of tea. Claiming again renews it. */
    claim: 15 * 60 * 1000,
    /** Items of one bulk decision: the longest page of the queue. */
    bulk: 100,
    /** One member's reports in 24 hours: whoever reads a whole course's week finds fewer. */
    reportsPerDay: 30,
    /** Of one item, the newest: whoever reads on does not decide. */
    reportsShown: 100,
    notesShown: 100,
    decisionsShown: 50,
    /** Rules and words that one text is held for: more are no help to whoever judges it. */
    heldShown: 50,
    /** What one item is held for: of what an author tries again and again, the last. */
    heldKept: 10,
    /** Reasons of one's own to choose from: more are not looked through. */
    reasonsOffered: 40,
    /** Decisions that they are taken from: a month of mornings. */
    reasonsAmong: 300,
    /** Decisions about one member: as many as tell whether somebody goes on like this. */
    recentDecisions: 10,
    /** What a reporter adds: a paragraph. */
    reportNoteCharacters: 1_000,
    /** Why it was decided, as its author reads it: a paragraph or two. */
    decisionCharacters: { least: 3, most: 2_000 },
    /** What moderators tell each other: a page. */
    noteCharacters: 5_000,
    /** An author's side of it: two pages. */
    appealCharacters: { least: 10, most: 5_000 },
    /** Days in which a decision can be appealed: a vacation in between. */
    appealDays: 14,
    /** Days that a suspension lasts at most: a year. Who is to stay away longer is suspended again by somebody who has looked. */
    suspensionDays: 366,
  },
  /** What new texts are screened by. Courses set the rest for themselves. */
  screening: {
    /** Somebody is new for three days, the time after which accounts made for advertising have mostly been seen through, and until two posts of theirs are shown. */
    newcomer: { days: 3, posts: 2 },
    /** Links of a new member's text: a source and another one. Where a course sets it, up to what a bibliography has. */
    newcomerLinks: { usual: 2, most: 50 },
    /** Approved posts that a course may ask for before it stops to look: after ten it knows its people. */
    firstPosts: 10,
    /** Approved posts of an author, the newest, that are looked through for those in one place, so that no write reads more. Of a member who has written a thousand elsewhere since, texts are held as if they were the first. */
    firstPostsAmong: 1_000,
    /** Different handles in one text: twice as many as it ever notifies. */
    handles: 20,
    /** Texts by one member in ten minutes: one every twenty seconds, which nobody reads and writes. */
    burst: { posts: 30, window: 10 * 60 * 1000 },
    /** A text this long is not written twice by chance: two lines. “Thank you, that helped” is. Within a day; of reflections and case studies that read the same, the newest are looked at. */
    repeat: { characters: 120, window: 24 * 60 * 60 * 1000, posts: 50 },
    /** One text taken down may be a misunderstanding, a second one within a month is not. */
    removals: { posts: 2, days: 30 },
    /** Of one course: more than the longest lists of insults in use. */
    phrases: 500,
    /** A phrase: from a two-letter word to a sentence. */
    phraseCharacters: { least: 2, most: 100 },
    /** Letters before a `*`: fewer begin too much of every text. */
    phraseBeginning: 3,
    /** What a moderator is shown of why a text was held. */
    matched: 10,
    /** Posts of a trial: the usual number, and the most, with their texts' bytes, so that it fits beside everything else in memory and into the deadline. */
    trial: { usual: 200, most: 10_000, bytes: 30_000_000 },
    /** Texts that a trial shows: the longest page. */
    caught: 100,
  },
  /** Of a table in a file, in bytes: three times what the most rows that are exported usually come to. */
  tableBytes: 30_000_000,
  participation: {
    /** Who replies to whom, the most frequent first: more lines than a drawing of a class can show. */
    edges: 2_000,
    /** Members in that drawing, in the order of the roster. `participation` has pages. */
    nodes: 1_000,
    /** Rows of an exported table: what every spreadsheet opens, some 10 MB. */
    exportRows: 100_000,
    /** How long ago something unanswered can be asked to be, in days: ten years. */
    unansweredDays: 3_650,
    /** After so many days without anything somebody has gone quiet: a holiday is shorter, and most prompts are due sooner. */
    quietDays: 14,
  },
  /** What one request may ask of the API. Refused before anything runs, as QUERY_TOO_COMPLEX where nothing else is said. */
  query: {
    /** Five times the longest body with everything around it, escaped; beyond it the rest is not even received (413). */
    bodyBytes: 1_000_000,
    /** The longest document of our own client has about 400; parsing 2,000 takes under a millisecond. */
    tokens: 2_000,
    /** A reflection's thread, three levels of its replies and their authors is 11 deep. What depth may cost is counted by rows. */
    depth: 25,
    /** The usual introspection query follows a type's wrappers nine levels down. */
    introspectionDepth: 30,
    /** Renamed fields, `__typename` included, in every place where fragments put them: a page needs a handful, a guessing attack hundreds. */
    aliases: 50,
    /** On one field, fragment or operation. `@include` and `@skip` are two. */
    directivesPerPlace: 5,
    /** In the whole document. */
    directives: 50,
    /** Fields of the operation itself, those of its fragments too: each is at least one SQL statement. */
    rootFields: 20,
    /** Fields after every fragment has been put in its place: a fragment that is used twice counts twice. */
    fields: 2_000,
    /** Of all operations and fragments of a document together, each by itself: validation looks at all of them. */
    documentFields: 4_000,
    /** One name in one place, fragments included. Validation compares each with each: 490 times took it half a second. */
    repeats: 30,
    /**
     * Rows times fields, each list with as many rows as it can have: values in the answer at most. All tags of a page with all that are filed
     * under each come to half of it, if every one of these lists were as long as it may be; what they really come to is counted in `running`.
     */
    cost: 400_000,
    /** As how many values a connection counts, each time: it is looked up by itself, and is work before it has a row. */
    connection: 120,
    /** Rows times the characters that each text can have: those of 550 bodies as HTML. A page of 100 is far less than half. */
    characters: 220_000_000,
    /** What a text counts as that says nothing else: more than a title or a name has. */
    undeclaredCharacters: 500,
    /** What describing the schema may come to, in values: three times the usual query of tools. */
    introspectionValues: 120_000,
    /** In all variables together, objects and lists among them: twice the most points that one call brings. */
    inputValues: 60_000,
    /** Variables that come along, whether or not the operation has declared them: five times as many as our own longest document. */
    variables: 100,
    /** A name in a document. Ours have at most 40, and messages repeat them. */
    nameCharacters: 100,
    /** What is wrong with a document is listed up to this many. */
    problems: 10,
    /** Errors in one answer. With more of them nothing else is answered. */
    errors: 100,
    /** Operations of one member, or of visitors at one address, that are worked at at the same time: what a page sends at once. The dearest hold 60 MB each. */
    atOnce: 4,
    /** Until the answer is there; after that the client is told so, and work that can be called off is. */
    deadline: 10_000,
    /**
     * What one request may use up while it runs, whatever was expected of it: rows of all lists (twice the longest table of
     * figures with everything around it), bytes of the answer, and milliseconds that its threads compute, reading and planning the document among them; with what
     * nobody counts, such as collecting garbage, no document comes to 300.
     */
    running: {
      rows: 20_000,
      bytes: 8_000_000,
      milliseconds: 220,
      /** Milliseconds at a stretch, after which everybody else has their turn: what a usual page takes as a whole. */
      slice: 5,
    },
    /**
     * What is kept of documents to use it again: 40 MB of what was parsed (a token was measured as 0.5 kB), and functions of 40,000 fields
     * (0.5 to 1.1 kB each: 20 to 44 MB). The web client has fewer than 100 documents of some 200 fields. What has more fields than
     * `compilable` stays as it is, since compiling takes a good part of a millisecond for each.
     */
    kept: { documentBytes: 40_000_000, compiledFields: 40_000, compilable: 400 },
    /** Expensive queries run in a thread of their own, beside the one that answers everybody. */
    lane: {
      /** A query is expensive that may come to so many values, a twentieth of `cost` and more than all usual pages but those of figures; */
      values: 20_000,
      /**
       * unless it may come to no more than so many (one case study with every figure that it can have: 41,000), and its document has
       * taken at most so many milliseconds in each of so many runs before it: most case studies have a dozen figures;
       */
      shown: { values: 45_000, milliseconds: 4, runs: 3 },
      /** or to so many characters of text, a quarter of `characters`: two pages of bodies; */
      characters: 55_000_000,
      /** and a document that has taken so many milliseconds lately, whatever was expected of it: more than one that is read for the first time takes on the average. */
      milliseconds: 20,
      /** While one waits for the database another goes on; more would hold more memory, and be no sooner done. */
      atOnce: 2,
      /** That wait for their turn. At a tenth of a second each, the last is begun within four. */
      waiting: 40,
      /** Of these, one caller's: as many as of theirs are worked at at the same time. */
      ofOneMember: 4,
      /** Milliseconds that one waits before it is refused: shorter than its deadline. */
      patience: 8_000,
      /** To the database. With more, its two cores had more to do for these than for everybody else. */
      connections: 2,
      /** What the thread may hold: the program 80, and expensive queries 60 to 70 each, with their garbage. And what is young in it, of which it would take 100. */
      megabytes: 256,
      youngMegabytes: 24,
      /** Milliseconds after a deadline in which an answer has to come: a thread that is silent for longer is ended. */
      late: 5_000,
      /** Milliseconds that it has to begin: twenty times what it takes. */
      start: 60_000,
      /** Milliseconds until it is begun again after it has died, twice as many each time that it dies soon after; and how long at most. */
      pause: { first: 1_000, most: 60_000 },
    },
  },
  /**
   * Attempts at what could be guessed or flooded: how many in a window of seconds. A member who has forgotten a password
   * tries five or six times; 10 in 15 minutes are 1,000 a day against passwords of ten characters. Addresses get more,
   * since a school may have one for all.
   */
  attempts: {
    'signIn:account': { most: 10, seconds: 900 },
    'signIn:address': { most: 100, seconds: 900 },
    /** New members, and answers to which handles and e-mail addresses are taken: a class in one room, each of whom is refused twice. */
    'signUp:address': { most: 120, seconds: 3_600 },
    /** Changes of what a member says of themselves: more than anybody corrects one text, and no way to find out by trying what is held. */
    'profile:member': { most: 30, seconds: 600 },
    'password:member': { most: 10, seconds: 900 },
    /** Wrong codes, looked at or joined with. A right one costs nothing. They are made at random, of 59 bits: from any number of addresses nobody finds one. */
    joinCode: { most: 20, seconds: 900 },
    /** A class that copies a code from the board, each of them wrong twice. */
    'joinCode:address': { most: 100, seconds: 900 },
    /** Mails to one address that somebody asks for: confirmations, resets. Who gets none tries twice or three times. */
    'mail:address': { most: 5, seconds: 3_600 },
    /** The same from one network: a class in one room, each of whom asks twice. */
    'mail:network': { most: 80, seconds: 3_600 },
    /** A day's images: an album of photographs, and every one of them tried twice. */
    'media:member': { most: 200, seconds: 86_400 },
  },
  /** What is done later, by workers. */
  jobs: {
    /** Tries of one job: the pauses between them grow from seconds to six hours, so that a day on which something else is away is outlived. */
    attempts: 12,
    /** What a job can be about twice, as a few ids; the queue allows 512 with the job's name before it. */
    keyCharacters: 300,
    /** Days that a job that was given up is kept after its last try: whoever looks once a week has seen it four times. */
    failedDays: 30,
    /** How far metrics count: that so many wait says enough. */
    counted: 100_000,
    /** Milliseconds that one waits for a worker before health tells of it: a worker that runs looks ten times a second, and a restart takes seconds. */
    late: 300_000,
  },
  /** What each process takes of the database. */
  database: {
    /** Connections to the primary, and to each replica: more than two cores can keep busy, and ten processes fit into PostgreSQL's usual hundred. */
    connections: 10,
    /**
     * Of these, what may write at once: the others are for reads, whatever the writers wait for. More would not write faster, since on one
     * thread they write one after the other, and on many two of them keep two cores busy while the third waits for the disk.
     */
    writing: 3,
    pipelines: {
      /** Of the connections, those that quick reads share. One keeps a core busy, and those of writers and of what is slow stay. */
      connections: 3,
      /** Milliseconds for one statement there, a hundred times what most take: so long at most those behind it wait for it. It is asked again elsewhere. */
      statement: 100,
      /**
       * Milliseconds: what is waited for longer on average, and much longer than others, goes to a connection of its own, for so long. On a busy
       * machine with a class that reads, what takes one alone takes ten.
       */
      quick: 20,
      slow: 60_000,
      /** That wait for one connection: what comes beyond them has its turn sooner on one that nobody shares. */
      waiting: 16,
      /** That wait for one before the next one is used: with fewer each backend is woken for little, with more the others wait for nothing. */
      together: 8,
      /** Milliseconds: where a statement has taken longer, what comes goes to another connection, rather than to wait behind it. */
      prompt: 5,
    },
    /** Statements of one request at once. A page's lists need one after the other mostly; with three, no three requests take everything. */
    statementsPerRequest: 3,
    /** Of all requests of one member, or of all visitors at one address: those of a class take a millisecond each, and a flood leaves most connections to others. */
    statementsPerCaller: 4,
    /** Milliseconds of one statement that count as its caller's work: what takes longer mostly waits for what others do, or for a disk. */
    counted: 50,
    /** For a connection, be it that others have them all or that one is opened, which takes seconds on a machine that is starved. */
    connection: 5_000,
    /** For a turn to write: whoever has waited so long stands behind hundreds of others, and is better told while half the request's time is left. */
    turn: 5_000,
    /** For a lock that another write has: hundreds of times what most hold it for, ten times what a bulk of decisions does, and long enough for PostgreSQL to end a circle first (after 1 s). */
    lock: 5_000,
    /** One statement: as long as the whole request may take. */
    statement: 10_000,
    /** How long after that nothing has to come at all until its connection is given up: what a network takes to pass the answer on. */
    silence: 1_000,
    /** Until the database counts as away for whoever asks for its health. Alone on its connection it answers in a millisecond. */
    answer: 1_000,
    /** How old may be what a replica shows: a withdrawn text is gone for its author at once, and for everybody before they can tell each other. */
    replicaLag: 2_000,
    /** Between two looks at a replica: a quarter of the lag allowed, so that little is added to it. Each is two statements of microseconds. */
    replicaLook: 500,
  },
  mail: {
    /** Milliseconds until what was done is mailed: time to correct a slip, for a moderator to step in, and to have read it on the page. */
    delay: 10 * 60 * 1000,
    /** Milliseconds that texts are gathered for when they come one after the other, so that they are one mail: as long as a lively exchange lasts. */
    gathering: 30 * 60 * 1000,
    /** Texts in one mail. The rest is counted, and stands in the notifications. */
    texts: 20,
    /** Of a text, as it is quoted: two or three lines, enough to know what it is about. */
    quoteCharacters: 200,
    /** Milliseconds for a connection and the server's greeting, and for each of its answers: some look at a mail for most of a minute. */
    patience: { connect: 10_000, silence: 60_000 },
    /** Milliseconds that a mail is kept in DATA_DIR instead of being sent. */
    kept: 7 * 24 * 60 * 60 * 1000,
    /** Days that is known what was mailed: as long as moderators may change their minds. */
    rememberedDays: 90,
    /** How often a server may refuse an address for good, one mail after the other, until nothing is sent there any more. */
    refusals: 3,
    /** How often a mail is tried that the server does not take at present, and how long in all: after that it is old news. */
    tries: { most: 8, first: 2 * 60 * 1000 },
    /** How long a link to confirm an address, or to change it, can be used: mail that was put off for a night is read in the morning. */
    confirmation: 3 * 24 * 60 * 60 * 1000,
    /** The same of a link that sets a password, which whoever reads the mail can use. */
    reset: 60 * 60 * 1000,
  },
  /** Connections over which is told what is new, and subscriptions on them. */
  live: {
    /** Milliseconds in which hints are gathered that nodes give each other: nobody notices, and a hundred writes are one message. */
    tick: 20,
    /** Hints in one message of PostgreSQL, which has 8,000 bytes. */
    hintsAtOnce: 100,
    /** Hints of one tick beyond which all nodes look at everything that is watched: a bulk of decisions, an import. */
    hintsPerTick: 2_000,
    /** Milliseconds after which a node looks by itself at what is watched, though nobody hinted: a process may have died between its commit and its hint. */
    look: 5_000,
    /** The same while hints do not arrive: so late at most everything is then. */
    lookAlone: 1_000,
    /** Milliseconds between two hints that a node gives itself, to know that they arrive, and how long one may take. */
    beat: { every: 10_000, patience: 5_000 },
    /** Milliseconds until what hints come over is opened again after it was lost, twice as many each time; and how long at most. */
    pause: { first: 100, most: 5_000 },
    /** Milliseconds between signs of life on a connection: proxies close what is silent for 30 to 60 seconds. */
    ping: 25_000,
    /** Milliseconds between two looks whether sessions last: what ends them by itself is their age, in days. */
    sessions: 30_000,
    /** Milliseconds that a client may take to begin after it has connected. */
    begin: 5_000,
    /** Bytes of one message that comes in: the longest document with its variables. */
    messageBytes: 200_000,
    /** Messages a minute that come in on one connection: subscribing to a page's threads anew, many times over. */
    messagesPerMinute: 600,
    /** Bytes that wait for a slow client until it is told to come again: hundreds of replies. */
    waitingBytes: 1_000_000,
    /** Milliseconds that a client may take to close its side, and to take in why: one that is gone never does. */
    farewell: 2_000,
    /** On one connection: a page has one thread, and a program follows a desk's worth. */
    subscriptionsPerConnection: 100,
    /**
     * Followed at once over all connections of a member to one process, of whatever kind: a program's desk, and five windows on each of their
     * devices. And of visitors at one address: ten by each of a class of 40. All of them are looked at whenever something happens there.
     */
    subscriptions: { member: 200, address: 400 },
    /** Followed by one stream of signals: as many windows as somebody looks at, and some that they have just left. */
    threadsAtOnce: 8,
    /** Connections of one member: tabs share one, so these are devices and programs. And of visitors at one address, a class of 40. */
    connections: { member: 20, address: 100 },
    /** Of one process: each holds some 50 kB. */
    connectionsInAll: 5_000,
    /** Replies that are told of one by one: whoever was away for more loads the thread anew. */
    eventsAtOnce: 200,
  },
  /** Redis counts, and answers in less than a millisecond. Who is silent for so long is away, and is counted elsewhere meanwhile. */
  redisAnswer: 500,
  /** Seconds after which to try again. */
  retryAfter: {
    /** Many at once: by then a hundred of them are through. */
    busy: 2,
    /** Away or hung: a database that was restarted is back. */
    away: 5,
    /** Full, or opened for reading only: until somebody has seen to it. */
    full: 60,
  },
  /** Requests a minute, of a member or from an address. */
  requestsPerMinute: {
    /** Reading a thread makes about three. A reason to be far above. */
    member: 600,
    /** A class of 40 may share one address. */
    address: 1_200,
    /**
     * Milliseconds of work, in the API and of the database, that each of these pays for: twice what a full page takes. What takes longer counts
     * as several, so that nobody can have more than a fifth of one core for long.
     */
    work: 20,
    /** A page with 50 images, opened by each of those 40, and half of them go on to another one. Browsers keep what is public. */
    images: 3_000,
    /** Files sent: seven by each of those, more than a process opens in that time. */
    uploads: 300,
    /** Whoever watches from outside asks once in ten seconds; a dozen of them may. Neighbours are not counted. */
    health: 120,
    /** Files of the explorer, some 60 when it is first opened, and whatever is not there. */
    pages: 3_000,
  },
} as const;
