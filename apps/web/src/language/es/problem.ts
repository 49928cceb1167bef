import type { problem as english } from '../en/problem.js';
import type { Messages } from '../messages.js';

export const problem: Messages<typeof english> = {
  missingTitle: 'No existe esa página',
  missing: 'Puede que se haya movido, o que no puedas verla. Búscala, o pregunta a quien te dio la dirección.',
  withdrawnTitle: 'Esto fue retirado',
  withdrawn: 'Lo que estaba aquí fue retirado por su autor o eliminado. Sus respuestas se han ido con ello.',
  forbiddenTitle: 'Esto no te corresponde',
  foreignForm:
    'Este formulario se envió desde otro sitio, o desde una página abierta antes de entrar. Vuelve, recarga la página y envíalo otra vez. No se cambió nada.',
  endedTitle: 'Tu sesión ha terminado',
  ended: 'Entra de nuevo y volverás a donde estabas.',
  limitedTitle: 'Fue mucho de una vez',
  limited: 'Espera {wait} y recarga esta página. Lo que escribiste sigue en la página anterior.',
  seconds: '{count, plural, one {# segundo} other {# segundos}}',
  minutes: '{count, plural, one {# minuto} other {# minutos}}',
  busyTitle: 'Algo que necesitamos no responde',
  busy: 'No se perdió nada. Espera un momento y recarga esta página.',
  failedTitle: 'Algo falló aquí, no por tu parte',
  failed:
    'Quedó anotado como {id}. Vuelve e inténtalo de nuevo; si se repite, dile ese número a quien lleva este sitio.',
  refusedTitle: 'Esto no se hizo',
  oddTitle: 'Esto no se pudo leer',
  slow: 'Lo que enviaste no llegó a tiempo. Vuelve y envíalo otra vez con mejor conexión.',
  large:
    'Esta dirección, o lo que tu navegador envió con ella, es demasiado larga. Empieza en la página de inicio; si se repite, borra lo que tu navegador guarda de este sitio.',
  unread: 'Lo que envió tu navegador no se pudo leer. Empieza en la página de inicio e inténtalo desde allí.',
  home: 'A la página de inicio',
  again: 'Intentar de nuevo',
  heading: '{count, plural, one {Hay un problema} other {Hay # problemas}}',
  ofField: '{field}: {message}',
  typedHeading: 'Lo que escribiste',
  typed: 'No se ha guardado nada. Envíalo otra vez desde aquí, o cópialo.',
  typedEnded: 'No se ha guardado nada. Entra en otra pestaña, vuelve a esta y envíalo otra vez desde aquí.',
  signInBeside: 'Entrar en otra pestaña',
  sendAgain: 'Enviarlo otra vez',
  sendAs: 'Enviarlo como {name}',
  typedCopy: 'No se ha guardado nada. Cópialo si quieres conservarlo.',
};
