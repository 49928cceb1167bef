import { type DemoReception, verdicts } from './verdict.js';

export const missedCall: DemoReception = {
  caseStudy: 'case-missed-call',
  ratings: 27,
  usual: [4.8, 4.3, 4.8, 4.7, 4.3, 4.6, 3.2],
  divided: { 'effort-and-skills': 0.45 },
  verdicts: verdicts(`
otto.k 5 4 5 5 5 5 4: I drive through places where nobody rings. After this one I have painted the number larger.
  audience: "Whose hands are full of rice." So a voice, and at nine in the evening. Everything follows from that and nothing from a platform.
oduya 5 4 5 5 4 5 3
  evidence: They tested the cheap version hoping that it would win, it lost, and they sent it back. Twice, to be fair to it.
  effort-and-skills: Forty volunteers reading at suppertime. The six who stopped are in the report, which is more than most reports would do.
gudrun 4 4 4 5 4 5 4: It has no picture and no sign, so it isn't for me. It says whom it's for, and I respect that more than a ramp to nowhere.
caoimhe 5 4 5 4 5 5 5
  voice-and-privacy: Asked three times, to three different questions, and able to say forget it. I've oral histories from 1974 that nobody was asked about once.
tamsin_k 5 4 5 5 5 5 4
  voice-and-privacy: Two families said forget, and the backups were dealt with on the Sunday. On the Sunday!
joaquin 5 5 5 4 4 4 1
  effort-and-skills: 1,870 hours. In a popular library in my town that is the whole of everybody, and there'd be no one to open the door.
amirhossein 5 4 5 4 5 5 4
  mission-fit: A basin under the tap. You ring, someone reads to you, someone listens to you. The water goes round.
marisol 5 4 5 4 4 4 2
  effort-and-skills: Volunteers until nine, unpaid, mostly women I'd bet. It's a lovely thing standing on somebody's supper.
farah 5 5 5 5 4 5 4: It made me want to telephone my mother, and I did, and she asked what I wanted.
lwazi 5 4 5 5 5 5 5
`),
};
