import type { frame as english } from '../en/frame.js';
import type { Messages } from '../messages.js';

export const frame: Messages<typeof english> = {
  skip: 'Ir al texto',
  main: 'Principal',
  home: 'Inicio',
  courses: 'Cursos',
  shelf: 'Estantería',
  write: 'Escribir',
  search: 'Buscar',
  searchHint: 'Buscar  /',
  notices: 'Avisos',
  unread: '{count, plural, one {# sin leer} other {# sin leer}}',
  account: 'Cuenta',
  signIn: 'Entrar',
  signUp: 'Unirse',
  signOut: 'Salir',
  suspended:
    'Tu cuenta está suspendida hasta el {until}: puedes leer, pero no escribir. Tus avisos dicen por qué y cómo apelar.',
  footer: 'Un cuaderno de lugares comunes, llevado en común.',
  settings: 'Cómo se ve',
  guide: 'Las herramientas de docentes aún no están en páginas: consulta la guía de la API.',
  more: 'Más',
  renewing: 'Un momento',
};
