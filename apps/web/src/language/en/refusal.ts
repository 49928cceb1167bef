import { FILE_WORDS, SENTENCES } from '../sentences.js';
import { deskRefusal } from './desk-refusal.js';

/** What pages say where the schema refuses: its own sentences, but for those that speak to whoever writes programs. */
export const refusal = {
  ...SENTENCES,
  ...FILE_WORDS,
  ...deskRefusal,
  controlCharacter:
    'There is a character here that no keyboard types (U+{code}, at place {place}). It was probably copied along: remove it.',
  brokenCharacter: 'One character here is broken: it was probably cut apart when copying. Remove it.',
  needsText: 'Write something here.',
  notNumber: 'Write a whole number, in digits.',
  notDecimal: 'Write a number, in digits.',
  notMoment: 'Give a day and a time.',
  notDay: 'Give a day that exists, as year, month and day: 2026-03-31.',
  notAddress: 'Give a whole address that begins with https:// or http://, of at most {most} characters.',
  notChosen: 'Choose one of those that are offered here.',
  notThat: 'This is not what belongs here, or it is missing. Look at what the page asks for, and send it again.',
  wholeNumber: 'Give a whole number, in digits.',
  wholeDays: 'Give a whole number of days.',
  tokenReused: 'Somebody else may have had a copy of this session, so it was ended. Sign in again.',
  tokenBroken: 'Your session has ended. Sign in again.',
  noSession: 'There is no session to go on with. Sign in first.',
  suspendedUntil:
    'You are suspended: you can read but not write until {until}. Your notices say why, and how to appeal if you think that this is wrong.',
  suspendedInCourse:
    'You are suspended in this course: you can read but not write there. Your notices say why and until when, and how to appeal if you think that this is wrong.',
  suspendedOfficeUntil:
    'You are suspended until {until}, and may not use moderators’ tools meanwhile. Your notices say why, and how to appeal.',
  suspendedOfficeInCourse:
    'You are suspended in a course that you instruct, and may not use moderators’ tools there meanwhile. Your notices say why and until when, and how to appeal.',
  suspendedHere:
    'You are suspended here: you can read, but not write. Your text is not lost: keep it, and publish it once the suspension ends. Your notices say when, and how to appeal.',
  tooManyAttempts: 'There were too many attempts. Wait {wait}, then try again.',
  setupCode:
    'Nobody has signed up yet, and whoever does first becomes the admin. Give the setup code that the server printed when it started.',
  ownMute: 'You are never notified by yourself: there is nothing to mute.',
  passwordEither: 'Give your current password, or open the link that you got.',
  noSuchCourse: 'No course has this code. Check it with whoever gave it to you.',
  dueBeforeOpening: 'A prompt cannot be due before it opens. Choose a later due date, or an earlier one for opening.',
  closesBeforeDue: 'A prompt cannot close before it is due. Choose a later date for closing, or an earlier due date.',
  closesBeforeOpening:
    'A prompt cannot close before it opens. Choose a later date for closing, or an earlier one for opening.',
  numberTaken: 'This course has a prompt {number} already. Choose another number, or change that prompt instead.',
  noNumberAfter: 'No number comes after {number}. Choose one that is free.',
  promptsPerCourse: 'A course has at most {most} prompts. Change one that is no longer needed.',
  promptAnswered:
    'Somebody has begun to answer this prompt, so it stays. Let it close instead, and it takes nothing more.',
  allPrompts: 'The prompts of the course have changed since you looked. Look at them again, and move them then.',
  anotherCourse: 'Choose another course than the one that the prompts come from.',
  shiftDays: 'Choose a day that is at most {most} days away.',
  onlyAdminsCreate: 'Only admins create courses. Ask one of yours.',
  staleSettings: 'Somebody else saved this since you opened it. Look at what stands there now, then save again.',
  slugTaken:
    'Another course has this name in its address. Choose another one, or leave it empty and it is made from the title.',
  timeZone: 'Choose a time zone of the list.',
  slugForm: 'A name in an address has small letters, digits and single hyphens only, such as “{example}”.',
  noSuchPrompt: 'This course has no such prompt. Choose one of its prompts.',
  promptClosed: 'This prompt has closed and takes no more reflections. Write a reflection of its own instead.',
  staleRevision:
    'This was changed since you opened it, perhaps in another window, or on another device. Nothing was done yet: look at what it says now before you go on.',
  keyForm: 'This form was changed on its way. Reload the page, and send it again.',
  sentBefore:
    'This form was sent before with something else in it. Reload the page, look at what is stored, and send it again.',
  needsCourse: 'This audience needs a course. Choose one above, or let all members or everybody read it.',
  tooManyTags: 'Give at most {most} tags; there are {count}.',
  postingBurst:
    'You published {posts} texts within {window} minutes. Your text is not lost: keep it or save it as a draft, and publish it in a few minutes.',
  renderingWaits: 'Several long texts of yours are being worked on already. Wait a moment, then send this one again.',
  renderedMinute: 'Your texts of the last minute came to more than {most} characters. Wait {wait}, then go on.',
  renderedLong:
    'With its formatting this becomes too long (more than {most} characters). Use fewer footnotes, links and mentions.',
  renderedSlow:
    'This takes too long to be prepared. Use smaller tables, and fewer brackets, links and emphases inside one another, or send it in parts.',
  previewLong: 'This is longer than a text can be ({most} characters). Look at it in parts.',
  previewOne: 'Only one long text can be shown at a time. Look at one after the other.',
  previewHtml: 'With its formatting this becomes too long to be shown. Look at it in parts.',
  otherThread: 'This reply stands in another thread. Answer it there.',
  readRevision: 'What you answer was changed on its way here. Reload the page, and send your reply again.',
  either: 'It was not clear which are meant. Reload the page, and try again.',
  oneOfThree: 'It was not clear which are meant. Reload the page, and try again.',
  numbersMany: 'That was a lot at once. Reload the page, and try again.',
  numbersUnknown: 'This thread has no reply of that number. Reload the page, and choose one that stands there.',
  noticesMany: 'Choose 1 to {most} notices at a time.',
  reportNote: 'Say in the note what is wrong with it: “something else” alone tells moderators nothing.',
  emptyBio: 'Write something that can be read, or leave this empty: it shows nothing.',
  refusedProfile: 'A moderator did not accept this profile. Change it, or appeal against the decision in your notices.',
  reportUnseen: 'Nobody but its author and the moderators is shown this, so you need not report it.',
  appealedAlready:
    'You have appealed this decision already, and it can be appealed once. Your notices say what came of it.',
  pictures: 'A text has at most {most} pictures. Leave some out, or write a second text.',
  pictureTwice: 'This picture stands there already. Leave one of the two out.',
  noSuchPicture: 'This picture is not there any more. Add it again.',
  pictureElsewhere: 'This picture belongs to another text, or is gone. Add it once more for this one.',
  pictureAwaited: 'The file of this picture has not arrived yet. Add it again.',
  pictureIncomplete: 'Picture {number} needs {lacks} before it is published.',
  uploadExpired: 'That took too long. Choose the picture once more.',
  filesCrowded: 'Too many files are being sent at once. Wait {wait}, then send it again.',
  pictureOpening: 'This picture has arrived and is being opened. Try again in a few seconds.',
  pictureOtherTry: 'This picture is being sent by another try. Wait until it has arrived.',
  picturesAtOnce:
    'You are sending {most} pictures already, as many as one can at once. Send this one when another has arrived.',
  pictureLarge:
    'This file is too large: a picture has at most {mostMillion} MB. Make it smaller, for example as a JPEG or WebP.',
  fileLarge:
    'This file is too large: it has {countMillion} MB, and {mostMillion} are accepted. Make it smaller, for example as a JPEG or WebP.',
  pictureOther: 'This picture has its file already, and it is another one. Add this one as a new picture.',
  pictureLength: 'The picture was changed while it was sent. Choose it again.',
  fileNoLength: 'This file is empty. Choose another.',
  picturesUnattached:
    'You have {most} pictures that belong to no text yet, as many as one can. Use some in a text, or remove them.',
  picturesNotYours:
    'Only whoever may change the text can change or remove its pictures. Tell its author what is wrong, or report the text if it breaks the rules.',
  pictureMoved: 'This picture was moved or removed while you changed it. Reload the page, then try once more.',
  fileEmpty: 'This file is empty. Choose a picture: a JPEG, PNG, WebP, GIF or AVIF.',
  fileHeic:
    'This is a HEIC image, the way iPhones keep photos, and browsers do not show it. Export or share it as a JPEG, and send that.',
  fileKind:
    'This file is no picture that can be shown here: by what is in it, it is {what}, whatever its name says. Choose a JPEG, PNG, WebP, GIF or AVIF.',
  fileDamaged:
    'This picture is damaged or incomplete: its {kind} cannot be read to the end. Export it again, or fetch it once more from where it came from, and choose that.',
  fileSlow: 'This {kind} takes too long to open. Export it again with the usual settings, and choose that.',
  fileFrames: 'This animation has {count} frames, and {most} are accepted. Make it shorter, then add it again.',
  fileAnimationPixels:
    'This {kind} has {width} × {height} pixels in {frames} frames, and {most} million in all are accepted. Make it smaller or shorter, then add it again.',
  filePixels:
    'This {kind} has {width} × {height} pixels, and {most} million in all are accepted. Make it smaller, then add it again.',
  fileSide:
    'This picture has {width} × {height} pixels, and a side of {most} is accepted. Make it smaller, then add it again.',
  fileBrokeOff: 'The file broke off half way. Send it again.',
  fileTooSlow: 'The file came too slowly and was given up. Send it again over a better connection, or make it smaller.',
  caseAudience: 'A case study belongs to no course. Choose members, or everybody.',
  caseEnds: 'A campaign does not end before it begins. Change one of the two days.',
  noCurrency: 'There is no such currency. Give its three letters, such as EUR, USD or INR.',
  needsCurrency: 'Say in which currency the money was spent: its three letters, such as EUR.',
  seriesNone: 'There is nothing to store yet: add a series.',
  seriesMany: 'Save the series in parts: at most {most} at once; these are {count}.',
  pointsMany: 'Save the points in parts: at most {most} at once; these are {count}.',
  seriesGone: 'This series is not there any more. Go back to all figures, and begin a new one if you need it.',
  seriesProvenance: 'Say where the numbers come from.',
  seriesNamed: 'Give the series a name and a unit.',
  seriesUnit: 'Say what is counted, such as views.',
  blindEnd: 'Choose the day on which it ends.',
  blindPast: 'Choose a day that is still to come.',
  blindLong: 'Blind rating lasts at most {most} days from its beginning. Choose an earlier day.',
  rubricOld: 'There is a newer version of the rubric. Reload the page, and rate by that one.',
  scoresMissing: 'Score every criterion: one or more are missing.',
  criterionUnknown: 'The rubric has changed. Reload the page, and rate by the criteria that stand there.',
  tableWrong: 'Nothing was stored: something is wrong with this table. Correct it as is said below, and send it again.',
  notFoundMember: 'There is nobody of that name, or nobody whom you may see. Check the handle.',
  notFound: 'There is no such {what}, or it is not yours to see. Check the address, or ask whoever sent it.',
  tableBody: 'Choose a file, or paste the table.',
  cursor: 'This address leads to a place in the list that is not there. Begin with its first page.',
  tookLong: 'This took too long and was given up. Try again in a moment.',
  manyRequests: 'That was a lot within a minute. Wait {wait}, then go on.',
  requestLarge: 'This is more than can be sent at once ({mostMillion} MB). Shorten what you wrote, then send it again.',
  requestKind: 'This form was sent in a way that is not understood here. Go back, reload the page, and send it again.',
  requestOdd: 'This could not be read. Go back, reload the page, and try again.',
  notUtf8: 'This form was sent in another encoding than the page has. Reload the page, and send it again.',
  addressOdd: 'This address is damaged: it has a % that begins no character. Copy it again from where you found it.',
  methodOdd: 'This address cannot be used that way. Begin at the home page.',
  foreignSite: 'This came from a page of another site. Open this site itself, and try from there.',
  busy: 'Too much is going on at once: this waited and was given up, and nothing was written. Try again in a moment.',
  unreachable: 'Something that we need cannot be reached at the moment. Try again in a moment.',
  tableLong: 'This table is longer than can be sent in one piece ({most} bytes). Read the figures on the page instead.',
  late: 'This was given up, since it waited too long: too much is going on at once. Try again in a moment.',
  broken: 'What was working at this has ended before it was done. Try again in a moment.',
  slow: 'That could not be answered in time. Try again in a moment.',
  full: 'Nothing can be stored at present, and nothing was written: whoever runs this site has to mend that. Try again in a few minutes.',
  directionCharacters:
    'Remove the invisible characters that switch the direction of writing (U+202A to U+202E, U+2066 to U+2069). If you cannot find them, type this anew instead of pasting it.',
  emailLong: 'Check the address: none has more than {most} characters.',
  handleForm:
    'Choose a handle of {least} to {most} characters: letters from a to z without accents, digits, “.”, “_” and “-”. It neither begins nor ends with “.” or “-”.',
  passwordShort:
    'Make the password longer: at least {least} characters. Three or four words that do not belong together are a good one.',
  passwordLong: 'Make the password shorter: at most {most} characters; this one has {count}.',
  notInCourse: 'You are not in this course, so there is nothing to leave. Go back to your courses.',
  noWider: 'Others have replied to the audience that this has. Choose a narrower one, or leave it as it is.',
  withdrawnMeanwhile:
    'This was withdrawn while you wrote, so it can no longer be changed. Copy your text if you want to keep it, and publish it anew.',
  subjectGone: 'This was withdrawn, so nothing more can be done with it. Copy what you wrote if you want to keep it.',
  appealUndone: 'This decision was undone, so you need not appeal it any more.',
  sources: 'Leave some sources out: there are at most {most}.',
  seriesNoneToRemove:
    'This case study has no series of this name and unit, so there is none to remove. Reload the page to see which ones there are.',
  pointGone:
    'This series has no point on {day}, so there is none to remove. Reload the page to see which ones there are.',
  tableLines: 'Send the table in parts: at most {most} lines at once.',
  // Where there is no sentence of its own, by the error's code.
  BAD_USER_INPUT: 'Something in this cannot be taken as it is. Look at what the page asks for, and send it again.',
  UNAUTHENTICATED: 'Sign in, then try again.',
  FORBIDDEN: 'This is not for you to do. Ask whoever runs the course or the site.',
  NOT_FOUND: 'It is not there, or it is not yours to see. Check the address, or ask whoever sent it.',
  CONFLICT: 'This does not fit what has happened meanwhile. Reload the page, look at it again, and try once more.',
  GONE: 'This was withdrawn, or its time is over. Go back, reload the page, and go on with what stands there now.',
  LOCKED: 'This is locked: nothing more can be added. Ask a moderator if you think that it should be open.',
  RATE_LIMITED: 'That was a lot at once. Wait {wait}, then try again.',
  QUERY_TOO_COMPLEX: 'This is more than can be worked on at once. Do it in parts.',
  UNAVAILABLE: 'Something that we need is not answering. Nothing was lost: try again in a moment.',
  INTERNAL:
    'Something went wrong here, not with you. Try again; if it stays so, tell whoever runs this site the number {id}.',
} as const;
