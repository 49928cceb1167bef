import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

/** Keeping, lending, showing. */
export const collection: readonly DemoThread[] = [
  {
    subject: 'trains',
    lastReplyDaysAgo: 27.1,
    roots: outline(`
priya-raman: "The van's little brother." I've met him. He's got no heating.
jonah.p: What does *Unfilled: not on shelf* look like from your side a year later? Does anybody go and find it?
  b.strand: At a good library, yes, it starts a search. At most, the record goes on saying that it's in. Somewhere there is a ghost catalogue, and I've a hand-drawn map of it.
    tamsin_k: I'd buy the map.
      b.strand: It's only lent, and for use in the library under the eyes of Kari.
amirhossein: The engineer's noise when he saw his ferry. I know exactly this noise.
zofia_w: What if you counted what the eighth library got? Next year they ask you for something, and you say yes without a letter. This is also a result of day 31.
  b.strand: It is. We call it goodwill and it has never had a column, thank goodness, or someone would set a target.
hakan_o: Paper turned inside out. That's the entire protocol, right there: *acknowledged, and ready to send again.*
`),
  },
  {
    subject: 'fixity',
    lastReplyDaysAgo: 4.7,
    roots: outline(`
hakan_o: Please tell me you've since added a rendering to the package. A PDF next to the original, made in the year of arrival, *and the name of the program that made it*.
  tamsin_k: For new deposits, yes. For the 2009 lot I've got three PDFs which disagree, kept side by side, with the clerk's letter on top. It's the most truthful folder I own.
    caoimhe: Three witnesses and a woman who remembers who wept. That's better than most of what we call sources.
nguyenthu: Do you write "five to four" into the catalogue now? Or that you don't know?
  tamsin_k: Both, in that order, with a date and my initials. It's odd how much courage initials take.
tamsin_k: A real case for you all, from Delphine's discussion. The goose! Who's keeping it? The videos are on a platform which deletes what isn't watched, the posts are on one that may not see out next year, and the report is a PDF on a council page with *draft2* in its address.
  caoimhe: In a hundred years it'd be the first thing I would want. Not the goose, the **comments**, I mean the ones from people who owed three pounds at eleven years old and never went back.
    tamsin_k: And they're the hardest to keep. They belong to the people who wrote them, who never thought they were depositing anything.
      r.benavides: Oksana asked it best, in another place: who must never see this?
        tamsin_k: Yes. I'd keep them closed for sixty years and cry every day at the thought of who won't cite them.
      nguyenthu: Could one ask them? There were around four hundred under post 9. That's four hundred messages.
        hakan_o: Of which, from experience, ninety answered, seventy yes, and one long story about a dog.
          caoimhe: I'd keep the dog.
  wren: I've saved the report and the raw file to the school's repository, with the council's kind permission. It has a persistent identifier, which is more than the goose ever had.
    delphine: Does this mean that he's been accessioned?
      wren: He's been *described*. Nobody was going near him with a barcode.
  b.strand: Someday a person will ask me for this on interlibrary loan. I want it noted that I was ready.
`),
  },
  {
    subject: 'red-tape',
    lastReplyDaysAgo: 11.6,
    roots: outline(`
rafiq: You put a spotlight on the thing they needed a corner for. It's my reservation desk again, with better lighting.
  marisol: I had your piece in my head the whole time. It's *you* who ruined my tape.
    rafiq: I have ruined nothing so good in years.
delphine: The tape works as an advertisement for the library's courage. I say that as someone who'd have sold it to you.
  marisol: Ouch. And yes: who's the hero of the display? Not the reader.
    jonah.p: Isn't it allowed to be the *book*?
      marisol: It'd be nice if it were. In the picture from last year the biggest thing by far is the sign, and the sign's got my handwriting on it.
oksana.l: I come from a place where there were lists. May I say: do not make it invisible. When I was a student, we did not know what we had not read. There was no tape, and there was no gap on the shelf, all was smooth.
  marisol: This is the other half, and I had no answer when I wrote the last paragraph. How would you do it?
    oksana.l: Two places. At the entrance, for everybody, big: *these things happened, here is who did it, here's the paper*. No book there at all. And the books in their own quiet place.
      marisol: Display the **censors**, not the books!
        oksana.l: Yes. They should carry the tape.
          caoimhe: I've the minutes of our own county's 1951 committee, names and all. They objected to a book on beekeeping. You can have the loan of them.
            mina: On *beekeeping*?
              caoimhe: There's a chapter on the queen.
          zofia_w: This is the best idea in the whole term and I'm including mine.
    amirhossein: I will add that the empty place on the shelf can be kept, a block of wood in the size of the book. In my uncle's house there was one. We knew exactly which it was by its thickness.
      marisol: A wooden block. I'm going to need to talk with Design & Technology. And sit down.
hakan_o: On the 46: if twelve regulars made 38 loans, you could've seen that from the loans without asking who. Did you look up individual pupils?
  marisol: Good catch, and no. The system gives me bands (0–2 a month, more than two) with no names. I asked for the bands and I deleted the export.
    r.benavides: I'd been about to ask the same with more words. Well handled, the pair of you.
kofi_a: Seven isn't tiny. There are seven people in your school who aren't alone with it.
  marisol: I've put that on the inside of the cupboard door where only I will see it.
`),
  },
  {
    subject: 'ratebook',
    lastReplyDaysAgo: 21.3,
    roots: outline(`
r.benavides: You'd moved the good chair. I have nothing to add to that as an ethics.
oksana.l: I'd want the word. Not what's there, only: *this page can be hard, I'm by the window.*
  caoimhe: Only that. It doesn't read it for him. I could've said that and I'd the whole length of the room to think of it.
    teuila: You'll have it for the next one.
tamsin_k: We've started to put it in the order slip. "Some records in this series describe illegitimacy, illness, institutions. Staff can look first if you wish." About one in twenty says yes.
  jonah.p: And do the other nineteen mind being asked?
    tamsin_k: One did. He said that he'd been to war, thank you. He came back after lunch and asked me to look first.
eleni.v: Scraped with a knife. So somebody loved her, or hated somebody. In a register it looks the same.
  caoimhe: I'll be sixty before I've thought that one through, Eleni.
`),
  },
  {
    subject: 'eleven-shelves',
    lastReplyDaysAgo: 18.8,
    roots: outline(`
yuki.mori: You hung the label on the English. Six days is longer than most art stays up.
  eleni.v: A captain took a photo with it. He's from Cardiff, and he said "about time".
hakan_o: Ask your system how it sorts 中文 against Filipino. Ours puts everything that isn't A to Z under a heading called "#".
`),
  },
  {
    subject: 'wing-c',
    lastReplyDaysAgo: 5.4,
    roots: outline(`
lwazi: "Still thinking." I'm changing ours tomorrow.
  mina: Sheila would do it, I believe. She's had a taste of power.
nguyenthu: Without making a face. I had to read it twice, and then I went to look at mine in the glass of the door.
oduya: You did the difficult thing and refused to make it beautiful. Dr @corrigan, who taught inside for years, says the twenty minutes were won by a librarian who sat outside an office for forty.
`),
  },
];
