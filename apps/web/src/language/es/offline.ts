import type { offline as english } from '../en/offline.js';
import type { Messages } from '../messages.js';

export const offline: Messages<typeof english> = {
  title: 'Sin conexión',
  what: 'Esta página no se leyó antes en este dispositivo, así que no puede mostrarse sin conexión. Lo que escribas mientras tanto en páginas abiertas espera, y se envía en cuanto la haya.',
  next: 'Vuelve, o recarga esta página cuando tengas conexión de nuevo.',
  keptPages: 'Lo que puedes leer ahora',
  kept: 'No hay conexión. Esta página se muestra como estaba el {time}.',
  stays: 'No hay conexión. Lo que escribiste sigue aquí: envíalo de nuevo cuando la haya.',
  nothing: 'No hay conexión, y no se ha hecho nada. Inténtalo de nuevo cuando la haya.',
};
