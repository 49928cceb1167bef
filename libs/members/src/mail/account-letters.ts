import type { Language } from '#kernel';
import type { Letter, LetterPart } from '#platform';

/** What each mail about an account says, in each language. Names are the member's own. */
export type AccountLetterKind =
  | 'confirm'
  /** Somebody wants to set a password where the address was never confirmed. */
  | 'confirmBeforeReset'
  | 'reset'
  | 'change'
  | 'changed'
  /** A password was set, by whoever knew the former one or had a link. */
  | 'password'
  /** Somebody gave, for another account, an address that this member has confirmed. */
  | 'known';

export const accountLetterKinds: readonly AccountLetterKind[] = [
  ...(['confirm', 'confirmBeforeReset', 'reset', 'change', 'changed', 'password', 'known'] as const),
];

export interface AccountLetterFacts {
  /** Of the account that the mail is about. */
  readonly handle: string;
  /** What the installation is called. */
  readonly site: string;
  /** What the button leads to, where there is one. */
  readonly path?: string;
}

interface Words {
  readonly subject: string;
  readonly preview: string;
  readonly text: readonly string[];
  readonly button?: string;
  readonly after: readonly string[];
}

type Vocabulary = (facts: {
  readonly handle: string;
  readonly site: string;
}) => Readonly<Record<AccountLetterKind, Words>>;

const english: Vocabulary = ({ handle, site }) => ({
  confirm: {
    subject: 'Confirm your e-mail address',
    preview: `One press, and ${site} can write to you.`,
    text: [
      `This address was given for @${handle} at ${site}.`,
      'Confirm that it is yours, so that a forgotten password can be set anew and you are told when somebody answers you. Until then nothing else is sent to it.',
    ],
    button: 'Confirm this address',
    after: ['The link works once, for three days.', 'If you know nothing of this, do nothing: no further mail comes.'],
  },
  confirmBeforeReset: {
    subject: 'Confirm your e-mail address, then set a new password',
    preview: 'Your address has to be confirmed first.',
    text: [
      `Somebody asked to set a new password for @${handle}, whose address was never confirmed.`,
      'If it was you, confirm first that the address is yours. The page then leads on to the new password.',
    ],
    button: 'Confirm this address',
    after: ['The link works once, for three days.', 'If it was not you, do nothing: your password stays as it is.'],
  },
  reset: {
    subject: 'Set a new password',
    preview: 'The link works once, for an hour.',
    text: [`Somebody asked to set a new password for @${handle}. If it was you, go on here:`],
    button: 'Set a new password',
    after: [
      'The link works once, for an hour. A new password ends every session of yours.',
      'If it was not you, do nothing: your password stays as it is, and nobody else has this link.',
    ],
  },
  change: {
    subject: 'Confirm your new e-mail address',
    preview: 'One press, and it is your address.',
    text: [
      `@${handle} wants to have this e-mail address at ${site} from now on.`,
      'If that is you, confirm that it is yours. Until then the former one stays.',
    ],
    button: 'Take this address',
    after: ['The link works once, for three days.', 'If you know nothing of this, do nothing: nothing is changed.'],
  },
  changed: {
    subject: 'Your e-mail address was changed',
    preview: `Mail of ${site} goes elsewhere from now on.`,
    text: [
      `@${handle} has another e-mail address at ${site} now, which was confirmed. This is the last mail to this one.`,
    ],
    after: [
      'If it was not you who changed it, somebody knows your password: tell whoever runs this site at once. They can end all sessions with a link for a new password.',
    ],
  },
  password: {
    subject: 'Your password was changed',
    preview: 'If it was you, nothing has to be done.',
    text: [
      `@${handle} has another password at Commonplace now, and every other session has ended.`,
      'If it was you, nothing has to be done. If it was not, set another one at once by this address:',
    ],
    button: 'Set a new password',
    after: ['Then tell whoever runs this site.'],
  },
  known: {
    subject: 'You have an account already',
    preview: 'Somebody gave your address for another account.',
    text: [
      `Somebody gave this address for another account at ${site}. It is that of @${handle} already, so nothing was changed and nothing has to be done.`,
      'If it was you, sign in as before. If you have forgotten your password, set a new one:',
    ],
    button: 'Set a new password',
    after: [],
  },
});

const spanish: Vocabulary = ({ handle, site }) => ({
  confirm: {
    subject: 'Confirma tu correo electrónico',
    preview: `Una pulsación, y ${site} podrá escribirte.`,
    text: [
      `Se dio esta dirección para @${handle} en ${site}.`,
      'Confirma que es tuya, para que puedas poner otra contraseña si la olvidas y te enteres cuando alguien te responda. Hasta entonces no se le envía nada más.',
    ],
    button: 'Confirmar esta dirección',
    after: [
      'El enlace sirve una vez, durante tres días.',
      'Si no sabes de qué se trata, no hagas nada: no llegará más correo.',
    ],
  },
  confirmBeforeReset: {
    subject: 'Confirma tu correo y pon después otra contraseña',
    preview: 'Primero hay que confirmar tu dirección.',
    text: [
      `Alguien pidió poner otra contraseña para @${handle}, cuya dirección no se ha confirmado nunca.`,
      'Si fuiste tú, confirma primero que la dirección es tuya. La página lleva después a la contraseña nueva.',
    ],
    button: 'Confirmar esta dirección',
    after: [
      'El enlace sirve una vez, durante tres días.',
      'Si no fuiste tú, no hagas nada: tu contraseña sigue como está.',
    ],
  },
  reset: {
    subject: 'Pon una contraseña nueva',
    preview: 'El enlace sirve una vez, durante una hora.',
    text: [`Alguien pidió poner otra contraseña para @${handle}. Si fuiste tú, sigue aquí:`],
    button: 'Poner una contraseña nueva',
    after: [
      'El enlace sirve una vez, durante una hora. Una contraseña nueva cierra todas tus sesiones.',
      'Si no fuiste tú, no hagas nada: tu contraseña sigue como está, y nadie más tiene este enlace.',
    ],
  },
  change: {
    subject: 'Confirma tu nuevo correo electrónico',
    preview: 'Una pulsación, y será tu dirección.',
    text: [
      `@${handle} quiere tener esta dirección de correo en ${site} a partir de ahora.`,
      'Si eres tú, confirma que es tuya. Hasta entonces sigue la anterior.',
    ],
    button: 'Usar esta dirección',
    after: ['El enlace sirve una vez, durante tres días.', 'Si no sabes de qué se trata, no hagas nada: nada cambia.'],
  },
  changed: {
    subject: 'Tu correo electrónico ha cambiado',
    preview: `El correo de ${site} va a otra parte desde ahora.`,
    text: [
      `@${handle} tiene ahora otra dirección de correo en ${site}, ya confirmada. Este es el último mensaje a esta.`,
    ],
    after: [
      'Si no fuiste tú quien la cambió, alguien conoce tu contraseña: avisa enseguida a quien lleva este sitio. Puede cerrar todas las sesiones con un enlace para otra contraseña.',
    ],
  },
  password: {
    subject: 'Tu contraseña ha cambiado',
    preview: 'Si fuiste tú, no hay que hacer nada.',
    text: [
      `@${handle} tiene ahora otra contraseña en Commonplace, y se han cerrado todas las demás sesiones.`,
      'Si fuiste tú, no hay que hacer nada. Si no, pon otra enseguida con esta dirección:',
    ],
    button: 'Poner una contraseña nueva',
    after: ['Después avisa a quien lleva este sitio.'],
  },
  known: {
    subject: 'Ya tienes una cuenta',
    preview: 'Alguien dio tu dirección para otra cuenta.',
    text: [
      `Alguien dio esta dirección para otra cuenta de ${site}. Ya es la de @${handle}, así que nada ha cambiado y no hay que hacer nada.`,
      'Si fuiste tú, entra como siempre. Si has olvidado tu contraseña, pon otra:',
    ],
    button: 'Poner una contraseña nueva',
    after: [],
  },
});

const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = { en: english, es: spanish };

const WHY: Readonly<Record<Language, (site: string) => string>> = {
  en: (site) =>
    `You get this because somebody gave this address at ${site}. It is about your account, not about what others write.`,
  es: (site) =>
    `Recibes esto porque alguien dio esta dirección en ${site}. Trata de tu cuenta, no de lo que escriben los demás.`,
};

/** The mail as it is read. */
export function accountLetter(
  kind: AccountLetterKind,
  language: Language,
  { handle, site, path }: AccountLetterFacts,
): Letter {
  const { subject, preview, text, button, after } = VOCABULARIES[language]({ handle, site })[kind];
  const parts: LetterPart[] = text.map((sentence) => ({ text: sentence }));
  if (button !== undefined && path !== undefined) parts.push({ button, path });
  parts.push(...after.map((sentence) => ({ text: sentence })));
  return { language, subject, preview, parts, footer: [{ text: WHY[language](site) }] };
}
