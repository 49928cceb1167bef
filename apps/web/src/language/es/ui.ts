import type { ui as english } from '../en/ui.js';
import type { Messages } from '../messages.js';

export const ui: Messages<typeof english> = {
  more: 'Mostrar más',
  earlier: 'Volver al principio de la lista',
  replies: '{count, plural, =0 {aún sin respuestas} one {# respuesta} other {# respuestas}}',
  unread: '{count, plural, one {# nueva} other {# nuevas}}',
  pinned: 'Vale la pena mirarlo',
  words: '{count, plural, one {# palabra} other {# palabras}}',
  someone: 'Nombre no mostrado',
  edited: 'editado',
  inCourse: 'en {course}',
  tags: 'Etiquetas',
  ratings: '{count, plural, =0 {aún sin valorar} one {# valoración} other {# valoraciones}}',
  required: 'necesario',
  cite: 'Citar esto',
  notes: 'Notas',
  backToReference: 'Volver a la llamada {number}',
  licence: 'Licencia: {licence}',
};
