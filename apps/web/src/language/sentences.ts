import { DESK_SENTENCES } from './desk-sentences.js';

/**
 * What the schema says where it refuses, by the names under which pages say it in their own languages (`refusal.…` of the catalogues):
 * `{name}` stands for whatever it puts in. Of two that fit, the first counts. `test/web/refusals.spec.ts` finds what is missing here.
 */
export const SENTENCES = {
  ...DESK_SENTENCES,
  empty: 'Write something here; it may not be empty.',
  showsNothing: 'Write something that can be read: this text shows nothing once its markup is applied.',
  tooShort: 'Write at least {least} characters; this has {count}.',
  farTooLong: 'Keep it to {most} characters; this has far more.',
  tooLong: 'Keep it to {most} characters; this has {count}.',
  oneLine: 'Keep it on one line, without line breaks.',
  controlCharacter: 'Remove the control character U+{code} at character {place}.',
  brokenCharacter: 'Remove the broken character (a half of a surrogate pair); it was probably cut apart when copying.',
  directionCharacters:
    'Remove the characters that switch the direction of writing (U+202A to U+202E, U+2066 to U+2069).',
  needsText: 'Give a text here.',
  tooManyHere: 'Give at most {most} here; these are {count}.',
  notNumber: '`{place}` must be a whole number from {least} to {most}',
  notDecimal: '`{place}` must be a number{rest}',
  notMoment: '`{place}` must be a moment such as {example}',
  notDay: '`{place}` must be a day of the calendar such as {example}',
  notAddress:
    '`{place}` must be a web address of at most {most} characters that begins with http:// or https://, without a user name{rest}',
  notChosen: '`{place}` must be one of {choices}',
  notThat: '`{place}` must be {wanted}',
  numberUpTo: 'Give a number from 0 to {most}.',
  numberUpwards: 'Give a number from 0 upwards.',
  wholeNumber: 'Give a whole number, {range}.',
  shiftDays: 'Give a whole number of days, -{most} to {upTo}.',
  wholeDays: 'Give a whole number of days, {range}.',
  signInFirst: 'Sign in first, then try again.',
  sessionEnded: 'Your session has ended. Sign in again.',
  thisSessionEnded: 'This session has ended. Sign in again.',
  tokenReused:
    'This refresh token was used before, so somebody else may hold a copy: the session was ended. Sign in again.',
  tokenBroken: 'Your access token is broken or has expired. Refresh the session, or sign in again.',
  noSession: 'There is no session to refresh. Sign in first.',
  wrongSignIn: 'Handle or e-mail address and password do not belong together. Check both and try again.',
  suspendedUntil:
    'You are suspended: you can read but not write until {until}. You were notified why; if you think that this is wrong, appeal (appealDecision).',
  suspendedInCourse:
    'You are suspended in this course: you can read but not write there. You were notified why and until when; if you think that this is wrong, appeal (appealDecision).',
  suspendedOfficeUntil:
    'You are suspended until {until}, and may not use moderators’ tools meanwhile. You were notified why; if you think that this is wrong, appeal (appealDecision).',
  suspendedOfficeInCourse:
    'You are suspended in a course that you instruct, and may not use moderators’ tools there meanwhile. You were notified why and until when; if you think that this is wrong, appeal (appealDecision).',
  suspendedHere:
    'You are suspended here: you can read, but not write. Your text is not lost: keep it, and publish it once the suspension ends. Your notifications say when, and how to appeal.',
  tooManyAttempts: 'There were too many attempts. Wait {time}, then try again.',
  setupCode:
    'Nobody has signed up yet, and whoever does first becomes the admin. Give the setup code that the server printed when it started (SETUP_CODE).',
  emailLong: 'An e-mail address has at most {most} characters.',
  emailUnseen:
    'This e-mail address holds characters that nobody sees, which came along when it was copied. Type it by hand.',
  emailForm: 'Give an e-mail address, such as {example}.',
  handleForm:
    'A handle has {least} to {most} of the letters a to z, the digits 0 to 9, ".", "_" and "-", and neither begins nor ends with "." or "-".',
  handleKept:
    'This handle is kept for nobody, since whoever had it would seem to speak for the house, or for everybody. Choose another, such as your name with something that is yours.',
  handleTaken:
    'This handle is taken, or looks like one that is or was (0 is read as o, 1 and i as l, rn as m, vv as w; ".", "_" and "-" do not count). Choose another.',
  handleBanned: 'This handle holds words that are banned here: {words}. Choose another.',
  handlesUsedUp:
    'You have used {most} handles, as many as one member can, since none is given out again. Keep this one, or go back to a former one.',
  ownMute: 'You are never notified by yourself. Give the handle of somebody else.',
  resetUnknown: 'This reset link is not known, was used, or has expired. Ask for a new one by mail, or from an admin.',
  linkUnknown: 'This link is not known, or has expired. Ask for another one in your account.',
  linkUsed: 'This link was used already, and works once.',
  emailConfirmedElsewhere:
    'Another account has confirmed this address since. Sign in to that one, or give this one another address.',
  passwordShort:
    'A password has at least {least} characters; three or four words that do not belong together are a good one.',
  passwordLong: 'A password has at most {most} characters; this one has {count}.',
  passwordBroken: 'This password holds a broken character, which no keyboard could type again. Leave it out.',
  passwordLeaked:
    'This password is among those that were leaked most often, so it would be tried first. Choose another.',
  passwordRuns:
    'This password repeats something short, or goes along the alphabet or the keys, and is quickly guessed. Take three or four words that do not belong together.',
  passwordOwn:
    'Your handle, name and e-mail address are no secret, with figures around them neither. Take three or four words that do not belong together.',
  passwordTrade:
    'The name of this site and words of its trade are tried first here, with figures around them, too. Take three or four words that do not belong together.',
  passwordWrong: 'This is not your current password. Type it as you do to sign in.',
  passwordEither: 'Give either your current password or a reset token.',
  onlyAdmin: 'Only an admin can do this. Ask one of yours.',
  onlyModerators: 'Only instructors, curators and admins can do this. Report what they should look at.',
  noSuchCourse: 'There is no such course, or its join code is another one. Check both with whoever gave them to you.',
  removedFromCourse:
    'An instructor removed you from this course, and you cannot join it until one lets you in again. Ask them.',
  onlyInstructors: 'Only the instructors of a course, and admins, can change it or who is in it. Ask one of them.',
  lastInstructor: 'This is the only instructor, and a course with members needs one. Appoint another instructor first.',
  dueBeforeOpening: 'A prompt cannot be due before it opens. Choose a later dueAt, or an earlier opensAt.',
  closesBeforeDue: 'A prompt cannot close before it is due. Choose a later closesAt, or an earlier dueAt.',
  closesBeforeOpening: 'A prompt cannot close before it opens. Choose a later closesAt, or an earlier opensAt.',
  numberTaken: 'This course has a prompt {number} already. Choose another number, or change that prompt instead.',
  noNumberAfter: 'No number comes after {number}. Choose one that is free.',
  promptsPerCourse: 'A course has at most {most} prompts. Change one that is no longer needed.',
  promptAnswered:
    'Somebody has begun to answer this prompt, so it stays. Let it close instead, and it takes nothing more.',
  allPrompts: 'Name all prompts of the course, each once. Its prompts may have changed since you looked: look again.',
  anotherCourse: 'Choose another course than the one that the prompts come from.',
  onlyAdminsCreate: 'Only admins create courses. Ask one of yours.',
  staleSettings: 'This was changed since you opened it. Look at what stands there now, then save again.',
  slugTaken: 'Another course has this slug. Choose another one, or leave it out and it is made from the title.',
  timeZone: 'Give a time zone of the IANA list, such as "{example}".',
  slugForm: 'A slug has small letters, digits and single hyphens only, such as "{example}".',
  notInCourse: 'You are not in this course, so there is nothing to leave.',
  noSuchPrompt: 'This course has no such prompt. Choose one of its prompts, or leave `promptId` out.',
  promptClosed: 'This prompt has closed and takes no more reflections. Publish without a prompt.',
  staleRevision:
    'This was changed since you opened it. Load the current revision, bring your changes into it, and save again.',
  keyForm: 'An idempotency key has 1 to {most} visible ASCII characters; a random UUID is a good one.',
  sentBefore: 'This idempotency key was used for something else. Send this request with a new key.',
  fixedCourse: 'Course and prompt are fixed once a text is published. Write a new one for the other course.',
  widenLater: 'A moderator looks at this text before others see it. Widen its audience once it is approved.',
  noWider: 'Others have replied to the audience that this has. You can narrow it, but no longer widen it.',
  publishedMeanwhile: 'This was published while you changed it. Load it again, then change what is still open.',
  needsCourse: 'This audience needs a course. Choose one, or let all members or everybody read it (MEMBERS or PUBLIC).',
  nothingNewHeld:
    'A moderator looks at this text before others see it, and new {what} would not wait for that. Save it without them, and add them once it is approved.',
  tooManyCases: 'A reflection discusses at most {most} case studies. Leave some out, or write a second one.',
  noSuchCase: 'There is no such case study, or it is not yours to see. Choose one that you can open.',
  tooManyTags: 'Give at most {most} names; these are {count}.',
  tagLetters: 'A tag needs a letter or digit. Write it as a word.',
  tagLong: 'Keep a tag to {most} characters; this has {count}. Use several short ones instead.',
  tagChanged: 'A tag of yours was changed while you saved. Save again.',
  postingBurst:
    'You published {posts} texts within {window} minutes. Your text is not lost: keep it or save it as a draft, and publish it in {wait}.',
  repeated:
    'You published the same text within the last day. Your text is not lost: look there first, then say here what is new, or link to it.',
  bannedWords:
    'This is not accepted here with {words} in it. Your text is not lost: choose other words, then send it again.',
  renderingWaits:
    '{count} long texts of yours are waiting to be rendered already. Wait until they are, then send this one again.',
  renderedMinute:
    'Your texts of the last minute came to more than {most} characters with their markup. Wait {wait} s, then go on.',
  renderedLong: 'With its markup this comes to more than {most} characters. Use fewer {what}.',
  footnotes: 'A text has {most} references to footnotes at most; this has {count}. Use fewer.',
  renderedSlow:
    'This takes too long to render. Use smaller tables, and fewer brackets, links and emphases inside one another, or send it in parts.',
  previewLong: 'An operation has {most} characters rendered at most. Send several requests.',
  previewOne: 'An operation has one text of {most} characters or more rendered. Send a request for each.',
  previewHtml:
    'An operation has {most} characters of HTML rendered at most. Ask for each text once, and for others in requests of their own.',
  withdrawnMeanwhile: 'This was withdrawn while you wrote, so it can no longer be changed.',
  replyGone:
    'This reply was withdrawn or taken down, so nothing more can be done with it. Answer another one in the thread.',
  subjectGone: 'This was withdrawn, so nothing more can be done with it.',
  tooDeep: 'A discussion goes {most} levels deep at most. Answer a reply further up.',
  stillDraft: 'This is still a draft. Publish it before anybody answers it.',
  threadLocked:
    'This thread is locked: it takes no more replies. Start a reflection of your own to go on, or ask a moderator.',
  blindThread:
    'This case study is up for blind rating. Rate it, or ask to see its outcome, before you join in its discussion.',
  answeredGone: 'What this answers was withdrawn, so it can no longer be changed. You can still withdraw it.',
  onlyAuthor: 'Only its author can change this. Write a reply instead, or report it if it breaks the rules.',
  threadChanged: 'The discussion changed while you wrote. Look at it again, then send your reply once more.',
  otherThread: 'This reply stands in another thread. Answer it there, or leave `parentId` out to answer the subject.',
  readRevision: 'Name the revision that you read: 1 to {most}.',
  replyWithdrawn: 'This reply was withdrawn while you wrote. Answer another one in the thread.',
  ownReaction: 'This is your own. Reactions to it are for your readers; edit it or reply to add something.',
  unseenReaction: 'Its readers do not see this at present. React to it once it has been approved or restored.',
  either: 'Give `{one}`, or `{other}`: one of the two.',
  numbersMany: 'Give 1 to {most} numbers at a time.',
  numbersUnknown:
    'This thread has no reply of such a number. Give numbers of replies that stand in it; what it is about has 0, and is read with it.',
  noticesMany: 'Give 1 to {most} notifications at a time.',
  oneOfThree: 'Give `ids`, `threadId`, or `all: true`: one of the three.',
  kindTwice: 'Say once what is to happen with {kind}.',
  alwaysListed:
    'What moderators decide about you always stands in your list, so that you can look it up and appeal. Its mail can be turned off.',
  noZone: 'There is no such time zone. Give its name in the IANA’s list, Europe/Berlin for example.',
  noTimeOfDay: 'Write a time of day from 00:00 to 23:59, as 22:00 for ten in the evening.',
  noQuietHours: 'Quiet hours end at another time than they begin. To get no mail at all, turn all mail off.',
  digestHour: 'A digest is sent at a full hour: give 0 to 23.',
  digestDay: 'Give 1 for Monday to 7 for Sunday.',
  mutedByDefault: 'Whoever writes is answered: mute single threads or a course instead, or choose NORMAL.',
  levels: 'Ask for 1 to {most} levels.',
  reportNote: 'Say in the note what is wrong with it: OTHER alone tells moderators nothing.',
  reportedAlready:
    'You have reported this text already, and its moderators will look at it. If it is changed, you can report the new text.',
  reportsUsedUp:
    'You have reported {most} texts in 24 hours, which is as many as one member can. Write to a moderator about the rest, or go on tomorrow.',
  reportOwn: 'You wrote this yourself. Change it or withdraw it where something is wrong with it.',
  reportedMember:
    'You have reported this member already, and moderators will look at it. If they change their profile, you can report them anew.',
  reportSelf: 'This is you. If something about your account troubles you, write to a moderator.',
  emptyBio: 'Write something that can be read, or leave this empty: it shows nothing once its markup is applied.',
  refusedProfile:
    'A moderator did not accept this profile. Change it, or appeal against the decision: your notifications say how.',
  reportUnseen: 'Nobody but its author and the moderators is shown this, so there is nothing to report. Decide on it.',
  appealNothing:
    'This decision took nothing from you, so there is nothing to appeal. What was hidden, locked, refused or warned about can be appealed, and a suspension.',
  appealUndone: 'This decision was undone, so there is nothing left to appeal.',
  appealedAlready:
    'You have appealed this decision already, and it can be appealed once. Its `appeal` says what came of it.',
  appealLate: 'A decision can be appealed for {days} days, here until {until}. Write to a moderator instead.',
  pictures: 'A text has at most {most} images. Leave some out, or write a second text.',
  pictureTwice: 'This image is in the list already.',
  noSuchPicture: 'You have no such image. Upload it first, with createMediaUpload.',
  pictureElsewhere: 'This image belongs to another text, or is gone. Upload it once more for this one.',
  pictureAwaited: 'The file of this image has not arrived yet. Send it to its upload address first.',
  pictureIncomplete: 'Image {number} needs {lacks} before it is published.',
  uploadExpired:
    'This upload address is no longer good, or was changed on its way. Send createMediaUpload again, with the same idempotencyKey, for a new one.',
  addressExpired: 'This address is no longer good, or was changed on its way. Load the page again: it has a new one.',
  filesCrowded: 'Too many files are being sent at once. Wait {wait} seconds, then send it again.',
  pictureOpening: 'The file of this image has arrived and is being opened. Send it again in a few seconds.',
  pictureOtherTry: 'Another try at sending this image has begun. Follow that one.',
  picturesAtOnce:
    'You are sending {most} images already, as many as one can at once. Send this one when another has arrived.',
  pictureLarge: 'An image has at most {most} bytes. Make it smaller, as a JPEG or WebP for example.',
  fileLarge: 'The file has {count} bytes, and {most} are accepted. Make it smaller, as a JPEG or WebP for example.',
  pictureOther: 'This image has its file already, and it is another one. Ask createMediaUpload for a new image.',
  pictureLength:
    'This image was announced with {count} bytes, and the file has another length. Send all of that file, or announce this one with createMediaUpload.',
  fileNoLength: 'Say how long the file is, in bytes. An empty one is no image: choose another.',
  picturesUnattached:
    'You have {most} images that belong to no text yet, as many as one can. Attach some to a text, or remove them.',
  picturesNotYours:
    'Only whoever may change the text can change or remove its images. Tell its author what is wrong with it, or report the text if it breaks the rules.',
  pictureMoved: 'This image was moved or removed while you changed it. Load it again, then try once more.',
  fileEmpty: 'The file is empty. Send a JPEG, PNG, WebP, GIF or AVIF.',
  fileHeic: 'By its content this file is a HEIC image, whatever it is called. Send a JPEG, PNG, WebP, GIF or AVIF.',
  fileKind: 'By its content this file is {what}, whatever it is called. Send a JPEG, PNG, WebP, GIF or AVIF.',
  fileDamaged: 'This {kind} is damaged or cut short. Export it anew, and send that.',
  fileSlow: 'This {kind} takes too long to open. Export it anew with usual settings, and send that.',
  fileFrames:
    'This animation has {count} frames, and {most} are accepted. Make it smaller, then send it to a new upload address.',
  fileAnimationPixels:
    'This {kind} has {width} × {height} pixels in {frames} frames, and {most} million in all are accepted. Make it smaller, then send it to a new upload address.',
  filePixels:
    'This {kind} has {width} × {height} pixels, and {most} million in all are accepted. Make it smaller, then send it to a new upload address.',
  fileSide:
    'This image has {width} × {height} pixels, and a side of {most} is accepted. Make it smaller, then send it to a new upload address.',
  fileBrokeOff: 'The file broke off half way. Send it again to the same address.',
  fileTooSlow:
    'The file came too slowly and was given up. Send it again to the same address over a better connection, or announce a smaller one.',
  caseAudience: 'A case study belongs to no course. Choose MEMBERS or PUBLIC.',
  caseEnds: 'A campaign does not end before it begins. Give the earlier day as `startedOn`.',
  noCurrency: 'There is no such currency. Give its ISO 4217 code, such as EUR, USD or INR.',
  needsCurrency: 'Say in which currency the money was spent: an ISO 4217 code, such as EUR.',
  sources: 'Name at most {most} sources.',
  seriesNone: 'Give at least one series.',
  seriesMany: 'Send at most {most} series at once; these are {count}.',
  pointsMany: 'Send at most {most} points at once; these are {count}.',
  pointDay: 'Give a day from {first} to {last}.',
  seriesTwice: 'A series stands here once only, with all of its points. Put those of this one to the other.',
  seriesGone:
    'This case study has no such series. Load it again, or leave `id` out and give name and unit to begin one.',
  seriesProvenance:
    'Say where the numbers of a new series come from: SELF_REPORTED, SCREENSHOT, EXPORT or INDEPENDENT.',
  seriesNamed: 'Give the id of a series, or the name and the unit of one.',
  seriesUnit: 'Say what is counted, such as views; a series without an id needs its unit.',
  seriesNoneToRemove: 'This case study has no series of this name and unit, so there is none to remove.',
  seriesPointsLeft: 'Leave the points out: they are removed with their series.',
  dayTwice: '{day} stands here twice for one series. Give each day once.',
  pointsInSeries:
    'A series has at most {most} points; this one would have {count}. Record weeks or months instead of days.',
  pointGone: 'This series has no point on {day}, so there is none to remove.',
  seriesInCase: 'A case study has at most {most} series; this one would have {count}. Remove some.',
  pointsInCase: 'A case study has at most {most} points; this one would have {count}. Remove some.',
  seriesNameTaken: 'Another series has this name and unit. Choose a different name, or change that one.',
  blindEnd: 'Give the moment at which it ends, or null to end it now.',
  blindPast: 'Choose a moment in the future, or null to end it now.',
  blindLate:
    '{most} members or more have rated this case study with its outcome in view, so it is too late to hide what they found.',
  blindOnce:
    'This case study was up for blind rating before, and can be once only: opening it again would hide what was found.',
  blindLong: 'Blind rating lasts at most {most} days from its beginning. Choose an earlier moment.',
  rateOwn:
    'This case study is your own, and others rate it. What you think of it yourself has its place in its lessons.',
  rateUnpublished: 'Only a published case study can be rated. Wait until this one is shown to its readers.',
  blindRights:
    'Only its contributor, a curator or an admin decides how long a case study is rated blind. Ask one of them.',
  rubricOld:
    'This is version {version} of the rubric, and there is a newer one. Rate by the current version that `rubrics` answers.',
  scoresMissing: 'Score every criterion of the rubric. Missing: {missing}.',
  criterionUnknown: 'The rubric has no such criterion. Its criteria are {criteria}.',
  criterionTwice: 'This criterion is scored twice. Keep one of the two.',
  scoreRange: 'Give a score of 1, 2, 3, 4 or 5.',
  tableWrong: 'Nothing was stored: {count} wrong with this file. Correct it as `fields` says, and send it again.',
  tableEmpty: 'No figures follow the names. Add a line for each figure.',
  tableQuoteOpen:
    'In this row a quotation mark opens, and none closes it. Put the whole text in quotation marks and double those within it. What follows was not read.',
  tableQuoteWithin:
    'In this row a quotation mark stands within a text. Put the whole text in quotation marks and double those within it. What follows was not read.',
  tableColumnMissing:
    'A column is missing: {columns}. Begin it with a line of the names {names}, each once and in any order; paid, provenance, baseline and note may be left out.',
  tableColumnsMissing:
    'Columns are missing: {columns}. Begin it with a line of the names {names}, each once and in any order; paid, provenance, baseline and note may be left out.',
  tableCells:
    'This row has {cells} cells under {columns} column names. Put a text that contains the separator in quotation marks.',
  tableColumnNameless:
    'A column has no name. Begin it with a line of the names {names}, each once and in any order; paid, provenance, baseline and note may be left out.',
  tableColumnUnknown:
    'The column “{column}” is not known. Begin it with a line of the names {names}, each once and in any order; paid, provenance, baseline and note may be left out.',
  tableColumnTwice:
    'The column “{column}” stands here twice. Begin it with a line of the names {names}, each once and in any order; paid, provenance, baseline and note may be left out.',
  tableNoNames:
    'Begin it with a line of the names {names}, each once and in any order; paid, provenance, baseline and note may be left out.',
  tableLines: 'Send at most {most} lines at once.',
  tableSeparators: 'This file has more than {most} commas, semicolons and tabs. Send it in parts.',
  cellSeries: 'Name the series that this figure belongs to.',
  cellUnit: 'Say what is counted, such as views.',
  cellPaid: 'Write true for reach that was paid for, false for all other.',
  cellProvenance: 'Write one of {choices}.',
  cellOtherwise: 'Line {line} says otherwise of this series. Say the same in both.',
  cellTwoWays: 'This can be read in two ways. Write {one} or {other}.',
  cellDayForm: 'Write {days}: year, month and day.',
  cellDayMissing: 'Give the day as year, month and day, such as {example}.',
  cellDayNone: 'Write a day that exists as year, month and day, such as {example}.',
  cellFigureMissing: 'Give the figure of this day: 0 if there was none. Leave the row out where it is not known.',
  cellDecimals: 'Write decimals with a point, such as 1.5, and thousands without a comma.',
  cellNegative: 'A figure is never negative: write a number from {least} to {most}.',
  cellDigits:
    'Write a number from {least} to {most}, in digits, with a point before decimals and nothing between thousands.',
  tableBlind:
    'This case study is up for blind rating. Rate it, or ask to see its outcome, before you take its figures.',
  notUtf8File: 'The file is not in UTF-8. Save it as “CSV UTF-8” in your spreadsheet, and send that.',
  notFoundMember: 'There is no such {what}, or none that you may see. Check the handle or the id.',
  notFound: 'There is no such {what}, or it is not yours to see. Check the id or the address, or ask whoever sent it.',
  tableBody: 'Send the table as the body of the request, with the content type text/csv, in UTF-8.',
  cursor: 'This cursor is not one of this list. Start again without it.',
  pageRows: 'Ask for 0 to {most} rows at a time.',
  candidates: 'Ask for 0 to {most} members at a time.',
  prefixLong: 'Type at most {most} characters of a handle or a name.',
  tookLong:
    'This took longer than {seconds} seconds and was given up. Ask for less at once; send a mutation again with the same idempotencyKey.',
  manyRequests:
    'These were {most} requests within a minute; one that takes long counts as several. Wait {wait} s, then go on.',
  formLong: 'The form is too long. Shorten what you wrote, then send it again.',
  requestLarge: 'The body is larger than {most} bytes. Send less at once.',
  requestKind: 'Send the request as application/json, or a table as text/csv, in UTF-8.',
  requestOdd: 'The request could not be read: send well-formed JSON (UTF-8) by POST.',
  notUtf8: 'The request is not in UTF-8. Send it again in that encoding.',
  addressOdd:
    'This address has a % that begins no character. Write what is not a letter or digit as its UTF-8 bytes: %C3%A9 for é.',
  addressLong: 'A part of this address is longer than any address here. Copy it again from where you found it.',
  methodOdd: 'This address does not answer this method. Send GraphQL by POST to /graphql.',
  foreignSite:
    "This request came from another site's page with this site's cookies. Open this site itself, and try from there.",
  foreignPage:
    'This form was not sent from a page of this site. Open the page here, and send it again. Nothing was changed.',
  busy: 'Too much is going on at once: this waited and was given up, and nothing was written. Try again in a moment; {again}.',
  late: 'This was given up, since it waited too long: too much is going on at once. Try again in a moment, and ask for less at once if it stays so; {again}.',
  unreachable: 'The database could not answer, as it cannot be reached at the moment. Try again in a moment; {again}.',
  tableLong: 'As a table this comes to more than {most} bytes. Read it over GraphQL, page by page.',
  broken:
    'What was working at this has ended before it was done. Try again in a moment, and ask for less at once if it stays so; {again}.',
  slow: 'The database could not answer in time. Try again in a moment, and ask for less at once if it stays so; {again}.',
  full: 'Nothing can be stored at present, and nothing was written: whoever runs this site has to mend that. Try again in a few minutes; {again}.',
  failed: 'Something went wrong on our side. Try again; if it stays so, tell whoever runs this site the number {id}.',
} as const;

/** What those sentences put in for `{what}` and `{kind}` to say what a file is, by the names under which pages say it (`refusal.…`). */
export const FILE_WORDS = {
  programWindows: 'a program for Windows',
  programLinux: 'a program for Linux',
  pdf: 'a PDF',
  zip: 'a ZIP archive, or a document in one',
  archive: 'a compressed archive',
  tiff: 'a TIFF image',
  bmp: 'a BMP image',
  jpegXl: 'a JPEG XL image',
  film: 'a film',
  svg: 'an SVG drawing',
  webPage: 'a web page',
  text: 'a text',
  unknown: 'no image that we know',
  progressiveJpeg: 'progressive JPEG',
  progressivePng: 'progressive PNG',
  progressiveGif: 'progressive GIF',
} as const;
