import type { search as english } from '../en/search.js';
import type { Messages } from '../messages.js';

export const search: Messages<typeof english> = {
  titleOf: 'Buscar: {words}',
  about: 'Reflexiones, casos, respuestas y personas, hasta donde puedes verlos.',
  words: 'Palabras',
  narrow: 'Acotar la búsqueda',
  tag: 'Etiqueta',
  by: 'Escrito por (alias)',
  since: 'Publicado desde',
  until: 'Publicado hasta',
  kinds: 'Clases de resultados',
  all: 'Todo',
  reflections: 'Reflexiones',
  'case-studies': 'Casos',
  replies: 'Respuestas',
  people: 'Personas',
  'more-reflections': 'Más reflexiones',
  'more-case-studies': 'Más casos',
  'more-replies': 'Más respuestas',
  'more-people': 'Más personas',
  replyTo: 'Respuesta {number} a {title}',
  nothing: 'No se encontró nada',
  everywhere: 'Buscar estas palabras en todo, sin acotar.',
  howFewer: 'Menos palabras encuentran más: deben aparecer todas. No importan acentos ni mayúsculas.',
  howPhrase:
    '«Entre comillas dobles» ("…") se busca una frase; -palabra descarta lo que la contiene; «or» entre dos palabras encuentra cualquiera.',
  howTag: 'Cada tema tiene su página entre las',
};
