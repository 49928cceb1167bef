import type { tags as english } from '../en/tags.js';
import type { Messages } from '../messages.js';

export const tags: Messages<typeof english> = {
  title: 'Etiquetas',
  about:
    'Las reflexiones y los casos comparten estos encabezamientos. Pedir uno encuentra también sus sinónimos y todo lo más específico.',
  find: 'Buscar una etiqueta',
  findButton: 'Buscar',
  lists: 'Clases de etiquetas',
  topics: 'Temas',
  platforms: 'Plataformas',
  formats: 'Formatos',
  audiences: 'Públicos',
  goals: 'Objetivos',
  proposed: 'Propuestas',
  beginning: 'Que empiezan por «{prefix}»',
  none: 'Aquí no hay ninguna etiqueta.',
  noneProposed:
    'No hay ninguna etiqueta propuesta en lo que ves. Se propone una nueva escribiéndola bajo una reflexión.',
  noneBeginning:
    'Ninguna etiqueta empieza así. Prueba con menos letras o busca en todos los textos en el cuadro de arriba.',
  usage: 'en {count, plural, one {# texto público} other {# textos públicos}}',
  usageOrMore: 'en {count, number} textos públicos o más',
  isProposed: 'Propuesta por su uso; aún no está catalogada.',
  neighbours: 'Vecinas de esta etiqueta',
  broader: 'Más amplias',
  narrower: 'Más específicas',
  synonyms: 'También llamada',
  sameAs: 'Registros de autoridad',
  describe: 'Reflexiones y casos sobre {tag}.',
  feed: 'Sobre {tag}',
  moreCaseStudies: 'Todos los casos con esta etiqueta',
  noReflections: 'Nada de lo que ves lleva aún esta etiqueta. Escribe lo primero o mira una más amplia.',
  noPublicReflections: 'Ninguna reflexión pública lleva esta etiqueta. Entra para ver las de los miembros.',
};
