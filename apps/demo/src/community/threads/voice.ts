import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

/** Tone, languages, alternative text: whom does a joke reach? */
export const voice: DemoThread = {
  subject: 'described',
  lastReplyDaysAgo: 4.2,
  roots: outline(`
eleni.v: I showed the goose to nine seafarers from five countries. Seven laughed at the picture. Two laughed at the words. "He says he already returned it" needs you to know that one lies to libraries, which is a thing of rich countries.
  amirhossein: In Persian it translates well, except that the goose should be a *relative*.
    eleni.v: One of the two who laughed said the same! He said it's his brother-in-law.
      oksana.l: In Ukrainian also brother-in-law. Perhaps we've found the universal.
        lwazi: Confirmed from the south.
        b.strand: *Svoger.* Confirmed from the north.
          teuila: Every language in this thread has one and he has all our books.
  nguyenthu: A third of Tolverne Quay's primary pupils speak something else at home (school census, I looked). Thirty-one posts, all in English. The apology too.
    delphine: I hadn't thought about the apology. That one, at least, ought to have been for everyone who could've been hurt by it.
      nguyenthu: Yes. A joke may stay in one language. *Sorry* should travel.
        teuila: I'm keeping that!
        r.benavides: "A joke may stay in one language": there's an article in that, and I'd like you to write it before I do.
  marisol: Did any of your nine ask what library it was?
    eleni.v: All nine asked where is the *goose*. One is a cook.
sam-whitlock: Alt text audit, because someone must. 31 posts: 
|
| - 12 with no description at all
| - 11 with the word "goose"
| - 6 decent
| - 2 magnificent
|
| Number 27 says: *A greylag goose sits on a returns trolley with the expression of a man who has been asked for a receipt.*
  gudrun: That's the joke itself, not a description of it. Somebody who can't see the picture gets a *better* post than I did.
    sam-whitlock: Which is how it should be now and then.
  hakan_o: And the 11 with "goose" pass any automated checker. Present, non-empty, accurate.
    sam-whitlock: Accurate! "Goose." It's like describing Guernica as "horse".
      caoimhe: To be fair there's a horse in it.
        sam-whitlock: Then it passes.
    wren: This is why I refuse to put the green badge from the checker on our pages. It certifies that a goose is a goose.
  mina: Number 27 was written by Maren, wasn't it? It's from after the captions.
    sam-whitlock: All eight of the good ones are after post 16. Somebody had learnt that there were people there.
      gudrun: "Learnt that there were people there" is what accessibility is. The rest is attributes.
        hakan_o: As the man who writes the attributes: correct.
tamsin_k: I want to stand up for dignity, unfashionably. My readers come with war graves and adoptions. If the office's voice online were a wisecracking bird, some of them would never send that first e-mail.
  jonah.p: Can't one institution have two voices? I'm different at the bowls club.
    tamsin_k: You can, since they can see you change hats. An account has one face.
  delphine: My instinct as well. Humour's a promise about how you will be treated, and some people need the opposite promise.
    rafiq: Both are in my queue each day. The man who jokes about his tablets and the man who can't say the name of them. I never *open* with the joke. I wait to be offered one.
      tamsin_k: That's the rule, then: institutions shouldn't go first.
        marisol: But on the internet, if you don't go first you don't go!
          tamsin_k: Then perhaps it isn't where I ought to be going. I mean that as a real possibility.
            oduya: It's a real possibility, and I'm glad that it has been said in a course about outreach. Not reaching out is an option with consequences, like the others.
            marisol: I'd miss you. I found the record office through a silly post about a mouse in a deed box.
              tamsin_k: The mouse was mine. Oh dear.
  caoimhe: The saddest room in Ballinure has a box of sweets in it. It's not either or.
    tamsin_k: What kind of sweets?
      caoimhe: Clove drops. I said it was sad.
priya-raman: I read all 31 to Mr D. at Stop 14. Out loud, one a week, as a serial. He has decided that the goose is innocent.
  zofia_w: On what evidence?
    priya-raman: "Nobody has produced the book."
      hakan_o: He's got us there. Thirty-one posts and they never name the title.
        delphine: We'd have tested eleven titles and picked the wrong one. It's far better blank.
          jonah.p: It's *The Fennick Dye Works*. I'm certain of it.
  kofi_a: Please tell Mr D. that a jury of librarians is reading his judgment with interest.
    priya-raman: He says "ah".
`),
};
