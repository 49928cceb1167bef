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
  guide: 'Algunas herramientas de docentes aún no están en páginas, sino en la API.',
  guideLink: 'La guía (en inglés) muestra cómo usarlas.',
  guideTitle: 'Una mañana de moderación, mediante la API',
  guideLead:
    'Las consignas y la participación aún no tienen páginas; la cola y sus decisiones están en /desk. Aquí todo se usa desde el explorador, /graphql. La guía está en inglés.',
  more: 'Más',
  renewing: 'Un momento',
};
