import type { Fields, Value } from '../text/value.js';
import type { DemoPicture, DemoSeries } from '../type.js';
import { chart } from './drawing.js';
import { missingLetter } from './lettering.js';
import { posters } from './posters.js';

/**
 * The pictures that hang on a text.
 * @param on the text's key
 * @param series what its charts can draw
 */
export function picturesIn(fields: Fields, on: string, series: readonly DemoSeries[]): readonly DemoPicture[] {
  return (fields.find('pictures')?.list() ?? []).map((entry) => entry.fields((one) => pictureIn(one, on, series)));
}

function pictureIn(fields: Fields, on: string, series: readonly DemoSeries[]): DemoPicture {
  const decorative = fields.find('decorative')?.flag() ?? false;
  return {
    on,
    draw: fields.find('chart')?.fields((drawn) => chartIn(drawn, series)) ?? posterIn(fields),
    altText: decorative ? null : fields.get('altText').text(),
    credit: fields.get('credit').text(),
    licence: fields.get('licence').text(),
    showsOutcome: fields.find('showsOutcome')?.flag() ?? false,
  };
}

function posterIn(fields: Fields): DemoPicture['draw'] {
  const drawing = fields.get('drawing');
  const name = drawing.nameIn(new Map(Object.entries(posters)), `one of ${Object.keys(posters).join(', ')}`);
  return posters[name] as DemoPicture['draw'];
}

function chartIn(fields: Fields, series: readonly DemoSeries[]): DemoPicture['draw'] {
  const title = letteringIn(fields.get('title'));
  const markedWeek = fields.get('markedWeek').number();
  const curves = fields
    .get('curves')
    .list()
    .map((curve) => curve.fields((one) => curveIn(one, series)));
  return () => chart(title, curves, markedWeek);
}

function letteringIn(value: Value): string {
  const text = value.text();
  const letter = missingLetter(text);
  if (letter === undefined) return text;
  throw value.error(`has "${letter}", for which the alphabet of the drawings has no strokes. Leave it out.`);
}

function curveIn(fields: Fields, series: readonly DemoSeries[]) {
  const values = new Map(series.map((one) => [one.name, one.values]));
  const name = fields.get('series').nameIn(values, 'the name of a series of this case study');
  return {
    label: letteringIn(fields.get('label')),
    values: values.get(name) ?? [],
    colour: fields.get('colour').text(),
  };
}
