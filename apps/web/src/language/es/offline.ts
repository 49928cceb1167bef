import type { offline as english } from '../en/offline.js';
import type { Messages } from '../messages.js';

export const offline: Messages<typeof english> = {
  title: 'Sin conexión',
  what: 'Esta página no se leyó antes en este dispositivo, así que no puede mostrarse sin conexión. Las que ya leíste aquí, sí.',
  next: 'Vuelve, o recarga esta página cuando vuelvas a tener conexión.',
};
