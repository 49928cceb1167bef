import type { leaving as english } from '../en/leaving.js';
import type { Messages } from '../messages.js';

export const leaving: Messages<typeof english> = {
  title: 'Aún no se ha enviado todo',
  what: 'Por enviar: {what}. Al salir, nada tuyo queda en este navegador, y lo que no se haya enviado se pierde.',
  replies: '{count, plural, one {# respuesta} other {# respuestas}}',
  texts: '{count, plural, one {# reflexión} other {# reflexiones}}',
  reactions: '{count, plural, one {# reacción} other {# reacciones}}',
  send: 'Enviar primero y luego salir',
  anyway: 'Salir de todos modos',
  stay: 'No salir',
  offline: 'No hay conexión, así que tu sesión sigue abierta. Sal cuando tengas conexión.',
  waits: 'Por enviar: {what}.',
  unanswered: 'No se pudo enviar: no hay respuesta. Sigue guardado aquí, para cuando tengas conexión.',
  notTaken: 'No se ha aceptado todo. No salgas aún: así verás por qué, y podrás copiarlo o cambiarlo.',
};
