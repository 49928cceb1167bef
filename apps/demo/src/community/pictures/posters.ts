import { chance } from '../chance.js';
import { HEIGHT, line, picture, WIDTH } from './drawing.js';
import { lettering } from './lettering.js';

function goosePoster(): string {
  return picture(
    '#f6c928',
    '<ellipse cx="330" cy="500" rx="210" ry="120" fill="#f4f1ea"/><path d="M150 470Q250 560 420 500L400 590Q230 620 150 470Z" fill="#b9b2a3"/>',
    '<path d="M470 470C540 400 520 260 480 190" fill="none" stroke="#f4f1ea" stroke-width="74" stroke-linecap="round"/>',
    '<circle cx="482" cy="176" r="52" fill="#f4f1ea"/><path d="M522 158L620 182L522 204Z" fill="#e2711d"/>',
    '<circle cx="498" cy="164" r="9" fill="#22303c"/><path d="M476 146L514 154" stroke="#22303c" stroke-width="8" stroke-linecap="round"/>',
    '<path d="M300 610V660M380 610V660" stroke="#e2711d" stroke-width="16" stroke-linecap="round"/>',
    lettering(['HE SAYS', 'HE ALREADY', 'RETURNED IT.'], { x: 660, y: 200, height: 52, colour: '#22303c' }),
  );
}

function photocopierMeme(): string {
  const fern = (x: number, turn: number) =>
    `<g transform="translate(${x} ${HEIGHT}) rotate(${turn})">${[1, 2, 3, 4, 5, 6, 7, 8]
      .map((leaf) => {
        const at = -leaf * 62;
        const long = 130 - leaf * 12;
        return `<path d="M0 ${at}Q${long / 2} ${at - 60} ${long} ${at - 34}Q${long / 2} ${at - 10} 0 ${at}Q${-long / 2} ${at - 60} ${-long} ${at - 34}Q${-long / 2} ${at - 10} 0 ${at}" fill="#3f6b3a"/>`;
      })
      .join('')}<path d="M0 0V-540" stroke="#2d4f2b" stroke-width="8"/></g>`;
  return picture(
    '#20352b',
    '<rect x="420" y="250" width="360" height="300" rx="14" fill="#cfd4d2"/><rect x="400" y="214" width="400" height="52" rx="10" fill="#e4e7e5"/>',
    '<rect x="450" y="330" width="300" height="20" rx="8" fill="#4b5653"/><rect x="450" y="400" width="300" height="20" rx="8" fill="#4b5653"/>',
    '<circle cx="520" cy="290" r="16" fill="#d2f26b"/><circle cx="610" cy="290" r="16" fill="#d2f26b"/><circle cx="522" cy="292" r="6" fill="#20352b"/><circle cx="612" cy="292" r="6" fill="#20352b"/>',
    fern(120, 8),
    fern(330, 18),
    fern(1_090, -10),
    fern(900, -16),
    lettering(['THE PHOTOCOPIER.'], { x: WIDTH / 2, y: 60, height: 52, colour: '#f4f1ea', centred: true }),
    lettering(['IT HAS NOT FED SINCE THURSDAY.'], {
      ...{ x: WIDTH / 2, y: 596, height: 40, colour: '#f4f1ea', centred: true },
    }),
  );
}

function chalkLamp(): string {
  const rays = Array.from({ length: 9 }, (_, at) => {
    const angle = Math.PI * (1.1 + (0.8 * at) / 8);
    const reach = 200 + 30 * chance('ray', at);
    const from = [330 + 130 * Math.cos(angle), 330 + 130 * Math.sin(angle)] as const;
    return line([from, [330 + reach * Math.cos(angle), 330 + reach * Math.sin(angle)]], '#f3e9b8', 8);
  });
  return picture(
    '#17191b',
    ...rays,
    '<path d="M250 350Q250 240 330 240Q410 240 410 350L380 430H280Z" fill="none" stroke="#f4f1ea" stroke-width="9" stroke-linejoin="round"/>',
    '<path d="M280 430V500H380V430M260 500H400M330 350V420" fill="none" stroke="#f4f1ea" stroke-width="9" stroke-linecap="round"/>',
    '<circle cx="330" cy="340" r="20" fill="#f3e9b8"/>',
    lettering(['LIGHT TODAY', '17:00 - 19:30'], { x: 560, y: 250, height: 66, colour: '#f4f1ea', brush: 0.12 }),
  );
}

function guiltySock(): string {
  return picture(
    '#d95d39',
    '<path d="M250 660V330Q250 180 390 180H520Q600 180 600 250Q600 310 520 314L430 320V660Z" fill="#3a5a98"/>',
    '<path d="M250 470H430M250 530H430M250 590H430" stroke="#f0f0e4" stroke-width="22"/>',
    '<path d="M470 252H590" stroke="#7d1d1d" stroke-width="10" stroke-linecap="round"/>',
    '<circle cx="420" cy="216" r="34" fill="#f4f1ea"/><circle cx="428" cy="218" r="12" fill="#22303c"/>',
    '<path d="M350 190Q380 110 450 150Q520 100 540 190" fill="#f4f1ea"/>',
    lettering(['GUILTY', 'OF A DEAD', 'HORSE'], { x: 670, y: 210, height: 62, colour: '#fdf6e3' }),
  );
}

function rightTool(): string {
  return picture(
    '#e9dcc3',
    '<rect x="150" y="260" width="460" height="270" rx="24" fill="#7a3b2e"/><circle cx="270" cy="395" r="86" fill="#3d1f1a"/>',
    '<path d="M210 395H330M222 360H318M222 430H318" stroke="#c99a5b" stroke-width="8"/>',
    '<rect x="390" y="310" width="180" height="60" rx="8" fill="#f3e9b8"/><path d="M470 312V368" stroke="#b3261e" stroke-width="6"/>',
    '<circle cx="430" cy="450" r="30" fill="#c99a5b"/><circle cx="530" cy="450" r="30" fill="#c99a5b"/><path d="M560 260L640 90" stroke="#4a4a4a" stroke-width="8"/>',
    '<ellipse cx="672" cy="322" rx="42" ry="28" fill="#9aa3a8" transform="rotate(-38 672 322)"/><path d="M640 348L560 412" stroke="#9aa3a8" stroke-width="16" stroke-linecap="round"/>',
    lettering(['SATURDAY', '12 TICKETS', 'AT THE DESK'], { x: 745, y: 250, height: 44, colour: '#3d1f1a' }),
  );
}

function harbourPostcard(): string {
  const waves = Array.from({ length: 4 }, (_, row) => {
    const y = 470 + row * 52;
    const crests = Array.from({ length: 25 }, (_crest, at) => [at * 50, y + (at % 2 === 0 ? 0 : 16)] as const);
    return line(crests, row % 2 === 0 ? '#f4f1ea' : '#9cc7d8', 7);
  });
  return picture(
    '#1f5f7a',
    ...waves,
    '<path d="M150 400H560L510 470H210Z" fill="#b3261e"/><rect x="230" y="300" width="90" height="100" fill="#f4f1ea"/><rect x="340" y="340" width="60" height="60" fill="#f3c14b"/><rect x="408" y="330" width="60" height="70" fill="#7fb069"/>',
    '<path d="M250 300V240H290V300" fill="#22303c"/>',
    '<rect x="980" y="60" width="150" height="180" fill="#f4f1ea" stroke="#9cc7d8" stroke-width="8" stroke-dasharray="14 10"/><path d="M1010 200L1055 100L1100 200Z" fill="#1f5f7a"/>',
    lettering(['RETURN IT', 'IN ANY PORT.'], { x: 620, y: 270, height: 58, colour: '#f4f1ea' }),
  );
}

/** Backs at a long table, and what steams between them. */
function longTable(): string {
  const colours = ['#8a5a44', '#4f6d7a', '#c0d6df', '#dd6e42', '#6b705c', '#b08968'];
  const people = colours.map((colour, at) => {
    const x = 130 + at * 188;
    return `<circle cx="${x}" cy="250" r="46" fill="#2b2d2f"/><path d="M${x - 84} 430Q${x - 80} 306 ${x} 306Q${x + 80} 306 ${x + 84} 430Z" fill="${colour}"/>`;
  });
  return picture(
    '#efe6d5',
    ...people,
    '<rect y="420" width="1200" height="60" fill="#7c5a3a"/><rect y="480" width="1200" height="195" fill="#d8c9ae"/>',
    '<path d="M224 420V392H262V420M602 420V392H640V420M978 420V392H1016V420" fill="#f4f1ea"/>',
  );
}

function cupboard(): string {
  return picture(
    '#d9d4c8',
    '<rect x="330" y="60" width="540" height="570" fill="#8d7b68"/><path d="M600 60V630" stroke="#5c5046" stroke-width="8"/>',
    '<circle cx="570" cy="350" r="14" fill="#3b332c"/><circle cx="630" cy="350" r="14" fill="#3b332c"/>',
    '<rect x="410" y="180" width="380" height="110" fill="#fdfcf7" transform="rotate(-2 600 235)"/>',
    lettering(['NO.'], { x: 600, y: 204, height: 60, colour: '#b3261e', centred: true }),
  );
}

/** By the names that the texts have for them. */
export const posters: Readonly<Record<string, () => string>> = {
  'goose-poster': goosePoster,
  photocopier: photocopierMeme,
  'chalk-lamp': chalkLamp,
  'guilty-sock': guiltySock,
  'right-tool': rightTool,
  'harbour-postcard': harbourPostcard,
  'long-table': longTable,
  cupboard,
};
