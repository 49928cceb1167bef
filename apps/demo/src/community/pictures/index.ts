import { cards } from '../case-studies/cards.js';
import { goose } from '../case-studies/goose.js';
import { harbour } from '../case-studies/harbour.js';
import { light } from '../case-studies/light.js';
import type { DemoCaseStudy, DemoPicture } from '../type.js';
import { chart } from './drawing.js';
import {
  chalkLamp,
  cupboard,
  goosePoster,
  guiltySock,
  harbourPostcard,
  longTable,
  photocopierMeme,
  rightTool,
} from './posters.js';

const figures = (study: DemoCaseStudy, at: number) => study.series[at]?.values ?? [];

/** What hangs on the case studies, and on one reflection. All of it is drawn by the demo itself. */
export const pictures: readonly DemoPicture[] = [
  {
    on: 'case-goose',
    draw: goosePoster,
    altText: 'A cross white goose on yellow. Beside it in large letters: He says he already returned it.',
    credit: 'Redrawn after the first post of Tolverne Quay Library',
    licence: 'CC BY 4.0',
    showsOutcome: false,
  },
  {
    on: 'case-goose',
    draw: () =>
      chart(
        'ONE BIRD, TWO CURVES',
        [
          { label: 'VIEWS OF POSTS', values: figures(goose, 0), colour: '#d99a00' },
          { label: 'OVERDUE ITEMS BACK', values: figures(goose, 1), colour: '#1f5f7a' },
        ],
        2,
      ),
    altText:
      'Two curves over fourteen weeks. Views leap up in week 2 and sink to almost nothing; overdue items brought back stay level, with two small bumps in weeks 5 and 7.',
    credit: 'Hakan Öztürk, from the raw file of Tolverne Quay Library',
    licence: 'CC BY 4.0',
    showsOutcome: true,
  },
  {
    on: 'case-wild',
    draw: photocopierMeme,
    altText:
      'A photocopier with two bright eyes looks out between ferns at night. Above it: The photocopier. Below it: It has not fed since Thursday.',
    credit: 'Équipe de la bibliothèque, Saint-Aubert-des-Îles; redrawn',
    licence: 'CC BY-SA 4.0',
    showsOutcome: false,
  },
  {
    on: 'case-light',
    draw: chalkLamp,
    altText: 'A lamp in white chalk on black, with rays. Beside it: Light today, 17:00 to 19:30.',
    credit: 'Isibani Road Community Library',
    licence: 'CC BY 4.0',
    showsOutcome: false,
  },
  {
    on: 'case-light',
    draw: () =>
      chart(
        'WHO IS AT THE TABLES AT SIX?',
        [
          { label: 'PUPILS', values: figures(light, 0), colour: '#6b705c' },
          { label: 'GIRLS AMONG THEM', values: figures(light, 1), colour: '#b3261e' },
        ],
        5,
      ),
    altText:
      'Two curves over twenty weeks, each on its own scale. Pupils climb evenly from the start. Girls stay at the bottom until week 5, which is marked, and climb steeply from then on.',
    credit: 'The timekeepers of Isibani Road',
    licence: 'CC BY 4.0',
    showsOutcome: true,
  },
  {
    on: 'case-cards',
    draw: () =>
      chart(
        'CARDS IN THE DRAWER',
        [
          { label: 'REGISTERED', values: figures(cards, 1), colour: '#d95d39' },
          { label: 'USED IN 30 DAYS', values: figures(cards, 2), colour: '#3a5a98' },
        ],
        11,
      ),
    altText:
      'Two curves over sixteen weeks, each on its own scale. Registered cards rise to a plateau and fall to a third after week 10; used cards lie flat until then and double from week 11, which is marked.',
    credit: 'Jonah Pemberton, from the final report of Larch Prairie County Library',
    licence: 'CC0 1.0',
    showsOutcome: true,
  },
  {
    on: 'case-radio',
    draw: rightTool,
    altText: 'An old radio with a teaspoon held to its edge. Beside it: Saturday, 12 tickets, at the desk.',
    credit: 'Nsuoma Bridge Library and Workshop; redrawn',
    licence: 'CC BY 4.0',
    showsOutcome: false,
  },
  {
    on: 'case-trial',
    draw: guiltySock,
    altText: 'A blue sock puppet in a judge’s wig. Beside it: Guilty of a dead horse.',
    credit: 'Segundo B, Cerro Añil; redrawn',
    licence: 'CC BY-NC 4.0',
    showsOutcome: false,
  },
  {
    on: 'case-company',
    draw: longTable,
    altText: null,
    credit: 'Nguyễn Thị Thu',
    licence: 'CC BY 4.0',
    showsOutcome: false,
  },
  {
    on: 'case-harbour',
    draw: harbourPostcard,
    altText: 'A postcard: a small red cargo ship on a blue sea, a stamp in the corner. Return it in any port.',
    credit: 'Seafarers’ Library of Néo Pélagos; redrawn',
    licence: 'CC BY-NC 4.0',
    showsOutcome: false,
  },
  {
    on: 'case-harbour',
    draw: () =>
      chart(
        'OUT, AND BACK',
        [
          { label: 'PUT ABOARD', values: figures(harbour, 0), colour: '#1f5f7a' },
          { label: 'BACK, ANY PORT', values: figures(harbour, 1), colour: '#7fb069' },
        ],
        10,
      ),
    altText:
      'Two curves over twenty-four weeks, each on its own scale. Books put aboard sink in the middle and recover. Books that came back hardly move until week 10, which is marked, and rise from the week after.',
    credit: 'Ελένη Βασιλείου',
    licence: 'CC BY 4.0',
    showsOutcome: true,
  },
  {
    on: 'signs',
    draw: cupboard,
    altText: 'A tall brown cupboard. On it a sheet of paper, a little askew, with one word in red: No.',
    credit: 'Mori Yuki',
    licence: 'CC BY 4.0',
    showsOutcome: false,
  },
];
