import type { reflections as english } from '../en/reflections.js';
import type { Messages } from '../messages.js';

export const reflections: Messages<typeof english> = {
  about: 'Sobre esta reflexión',
  prompt: 'Consigna',
  promptName: '{number}. {title}',
  course: 'Curso',
  seenBy: 'La ve',
  PUBLIC: 'cualquiera, haya entrado o no',
  MEMBERS: 'cualquiera que haya entrado',
  COURSE: 'este curso',
  PRIVATE: 'quien la escribió y quienes imparten el curso',
  discusses: 'Habla de',
  length: 'Se lee en',
  readIn: '{minutes, plural, one {# minuto} other {# minutos}} · {words, plural, one {# palabra} other {# palabras}}',
  published: 'Está publicada.',
  saved: 'Guardado.',
  DRAFT: 'Un borrador: solo lo ves tú.',
  editedAfterClosing:
    'Cambiada cuando su consigna ya se había cerrado. Para la consigna cuenta el texto tal como estaba entonces.',
  HELD: 'Espera aprobación: solo la ven quien la escribió y quienes moderan.',
  HIDDEN: 'Retirada por quien modera: solo la ven quien la escribió y quienes moderan. Los avisos dicen por qué.',
  REMOVED: 'Retirada.',
  feed: 'Respuestas a {title}',
};
