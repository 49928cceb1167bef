import type { feeds as english } from '../en/feeds.js';
import type { Messages } from '../messages.js';

export const feeds: Messages<typeof english> = {
  course: 'Reflexiones de un curso',
  nobody: 'alguien que ya no está',
  reply: 'Respuesta {number} de {name}',
  shelf: 'Casos',
  tag: 'Sobre {tag}',
  thread: 'Respuestas a {title}',
};
