import { handleSkeleton } from '#kernel';

/**
 * Whoever is called so seems to speak for the house, or for everybody in it. English and Spanish, as one person and as several; digits
 * around them, separators and letters that look alike are seen through.
 */
const WORDS = [
  // Who runs an installation, and who keeps order in it.
  ...[
    'admin',
    'admins',
    'administrator',
    'administrators',
    'administration',
    'sysadmin',
    'root',
    'superuser',
    'system',
    'owner',
    'owners',
  ],
  ...[
    'moderator',
    'moderators',
    'mod',
    'mods',
    'moderation',
    'curator',
    'curators',
    'staff',
    'team',
    'official',
    'host',
    'management',
  ],
  ...[
    'administrador',
    'administradora',
    'administradores',
    'administradoras',
    'administracion',
    'sistema',
    'equipo',
    'oficial',
  ],
  ...[
    'moderador',
    'moderadora',
    'moderadores',
    'moderadoras',
    'moderacion',
    'curador',
    'curadora',
    'curadores',
    'curadoras',
    'personal',
  ],
  // Who teaches.
  ...[
    'instructor',
    'instructors',
    'teacher',
    'teachers',
    'tutor',
    'tutors',
    'professor',
    'professors',
    'lecturer',
    'lecturers',
    'faculty',
  ],
  ...[
    'instructora',
    'instructores',
    'instructoras',
    'profesor',
    'profesora',
    'profesores',
    'profesoras',
    'profe',
    'docente',
    'docentes',
  ],
  ...['maestro', 'maestra', 'maestros', 'maestras', 'tutora', 'tutores', 'tutoras', 'profesorado'],
  // Who is written to for help, and what programs write as.
  ...[
    'support',
    'help',
    'helpdesk',
    'helpline',
    'info',
    'contact',
    'security',
    'abuse',
    'webmaster',
    'postmaster',
    'hostmaster',
    'mailer',
  ],
  ...[
    'noreply',
    'donotreply',
    'bot',
    'robot',
    'news',
    'notifications',
    'soporte',
    'ayuda',
    'contacto',
    'seguridad',
    'noticias',
  ],
  // Everybody at once, as chats understand it.
  ...[
    'everyone',
    'everybody',
    'all',
    'here',
    'channel',
    'anyone',
    'members',
    'learners',
    'students',
    'class',
    'course',
    'group',
    'us',
  ],
  ...[
    'todos',
    'todas',
    'todo',
    'aqui',
    'miembros',
    'estudiantes',
    'alumnos',
    'alumnas',
    'alumnado',
    'clase',
    'curso',
    'grupo',
  ],
  // Nobody, and what stands where somebody was.
  ...[
    'nobody',
    'anonymous',
    'guest',
    'visitor',
    'deleted',
    'erased',
    'removed',
    'unknown',
    'null',
    'undefined',
    'me',
    'you',
  ],
  ...['nadie', 'anonimo', 'anonima', 'invitado', 'invitada'],
  // The product, and what it is for.
  ...['commonplace', 'commonplacebook', 'library', 'thelibrary', 'biblioteca'],
];

/** The words as handles are compared. */
export const reservedKeys: readonly string[] = [...new Set(WORDS.map(handleSkeleton))];

const RESERVED: ReadonlySet<string> = new Set(reservedKeys);

/** What is left of a handle without separators and the digits around it, as handles are compared. The twin of `handle_bare` in SQL. */
export function bareHandle(handle: string): string {
  return handleSkeleton(handle.replace(/[._-]/g, '').replace(/^\d+|\d+$/g, ''));
}

/** Whether a handle, which must be normalised, is kept for nobody. */
export function isReservedHandle(handle: string): boolean {
  return RESERVED.has(handleSkeleton(handle)) || RESERVED.has(bareHandle(handle));
}
