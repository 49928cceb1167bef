import type { screening as english } from '../en/screening.js';
import type { Messages } from '../messages.js';

export const screening: Messages<typeof english> = {
  title: 'Cribado',
  ofCourse: 'Qué se busca en los textos nuevos de {course} antes de mostrarlos.',
  ofNone: 'Qué se busca en los textos nuevos que no son de ningún curso antes de mostrarlos.',
  none: 'Lo que no es de ningún curso',
  running: 'Se está haciendo',
  saved: 'Guardado: desde ahora se busca esto en los textos nuevos. Los que ya se mostraban quedan.',
  changed: 'Cambiado por última vez por {who}, {at}',
  phrases: 'Frases por las que un texto espera',
  phrasesHint:
    'Una por línea, como mucho {most, number}, de {least} a {longest} caracteres. Palabras enteras, sin que importen mayúsculas ni acentos; con un * al final, el principio de una palabra.',
  now: 'Las frases tal como están guardadas ahora',
  firstPosts: 'Primeros textos de cada miembro que esperan',
  firstPostsHint: '0: ninguno espera por ser de los primeros.',
  links: 'Enlaces que puede tener el texto de un miembro nuevo',
  linksHint: 'Uno con más enlaces a otros sitios espera.',
  posts: 'Con cuántos de los textos más recientes probarlo',
  try: 'Probarlo con lo que hay',
  save: 'Guardar, y buscarlo en los textos nuevos',
  trial:
    '{caught, plural, =0 {De los últimos {screened, number} textos no habría esperado ninguno} one {De los últimos {screened, number} textos habría esperado este} other {De los últimos {screened, number} textos habrían esperado estos #}}',
  compared:
    '{newly, plural, =0 {Ninguno de ellos se deja pasar hoy} one {# de ellos se deja pasar hoy} other {# de ellos se dejan pasar hoy}}; {no, plural, =0 {ninguno que hoy espera se dejaría pasar} one {# que hoy espera se dejaría pasar} other {# que hoy esperan se dejarían pasar}}.',
  nothingChanged: 'No se cambió nada: guarda para activarlo.',
  ruleCount: '{count, plural, one {# texto} other {# textos}}',
  withdrawn: 'Un texto que se retiró entretanto',
  newly: 'Hoy se deja pasar',
  'answer-HOLD': 'Habría esperado:',
  'answer-REFUSE': 'Se habría pedido que se corrigiera:',
};
