import type { frame as english } from '../en/frame.js';
import type { Messages } from '../messages.js';

export const frame: Messages<typeof english> = {
  skip: 'Ir al texto',
  main: 'Principal',
  home: 'Inicio',
  courses: 'Cursos',
  shelf: 'Estantería',
  caseStudies: 'Casos',
  write: 'Escribir',
  desk: 'Mesa',
  deskWaiting: '{count, plural, one {espera} other {esperan}}',
  search: 'Buscar',
  searchHint: 'Buscar  /',
  notices: 'Avisos',
  unread: '{count, plural, one {# sin leer} other {# sin leer}}',
  unreadNotices: '{count, plural, one {# aviso sin leer} other {# avisos sin leer}}',
  ownPage: 'Tu página',
  drafts: 'Borradores',
  account: 'Cuenta',
  signIn: 'Entrar',
  signUp: 'Crear cuenta',
  signOut: 'Salir',
  suspended:
    'Tu cuenta está suspendida hasta el {until}: puedes leer, pero no escribir. Tus avisos dicen por qué y cómo apelar.',
  footer: 'Un cuaderno de lugares comunes, llevado en común.',
  settings: 'Cómo se ve',
  guide: '¿Es tu primera vez moderando?',
  guideLink: 'Una mañana en la mesa, paso a paso',
  guideTitle: 'Una mañana de moderación, mediante la API',
  guideLead:
    'Todo esto está también en páginas: en /desk y en cada curso. Aquí se hace desde el explorador, /graphql. La guía está en inglés.',
  more: 'Más',
  renewing: 'Un momento',
};
