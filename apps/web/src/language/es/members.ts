import type { members as english } from '../en/members.js';
import type { Messages } from '../messages.js';

export const members: Messages<typeof english> = {
  ended: 'Tu sesión ha terminado. Entra de nuevo y volverás a donde estabas.',
  noCookies:
    'Tu navegador no guardó ninguna cookie de este sitio, y sin ella nadie mantiene la sesión iniciada. Permite las cookies de este sitio en los ajustes del navegador y envíalo otra vez.',
  emailOrHandle: 'Correo electrónico o alias',
  password: 'Contraseña',
  noAccount: '¿Aún no tienes cuenta?',
  haveAccount: '¿Ya tienes cuenta?',
  forgotten: 'He olvidado mi contraseña',
  signedInAs: 'Has entrado como',
  goOn: 'Continuar',
  joiningAfter: 'Después volverás al curso al que te invitaron a unirte.',
  signUpLead:
    'Los miembros escriben reflexiones, se responden y valoran la estrategia de los casos. Se tarda un minuto.',
  displayName: 'Tu nombre',
  displayNameHint:
    'Con el que firmas lo que escribes. Lo ven los miembros, no las visitas; en tu cuenta puedes cambiar hasta dónde llega.',
  handle: 'Alias',
  handleHint:
    'Por el que te llaman los demás, como en @mina: de {least} a {most} de a–z, 0–9, punto, guion bajo y guion. Lo ve todo el mundo.',
  email: 'Correo electrónico',
  emailHint: 'Para entrar, y para escribirte cuando la confirmes. No se muestra a nadie.',
  passwordHint:
    'Al menos {least} caracteres de cualquier tipo, pero ninguna que use mucha gente. Una frase va bien, y puede llevar espacios.',
  setupCode: 'Código de instalación',
  setupCodeHint: 'El primer miembro lleva este sitio. El servidor escribió el código en su registro al arrancar.',
  resetTitle: 'Poner una contraseña nueva',
  resetLead:
    'Abre el enlace que te llegó por correo o que te dio quien lleva este sitio, o pégalo aquí. Sirve una vez.',
  forgotTitle: '¿Has olvidado la contraseña?',
  forgotLead: 'Da tu dirección de correo y te llegará un enlace con el que poner otra contraseña.',
  forgotDo: 'Enviarme un enlace',
  forgotAsked:
    'Si hay una cuenta con esta dirección, va un mensaje de camino. Su enlace sirve una vez, durante una hora. Mira también entre lo que tu programa de correo tomó por basura.',
  forgotConfirmed: 'Tu dirección está confirmada. Pide ahora el enlace para poner otra contraseña.',
  forgotNoMail: '¿No te llega ningún correo? Quien lleva este sitio también puede darte un enlace así.',
  forgotLink: 'Ya tienes uno',
  confirmTitle: 'Tu correo electrónico',
  confirmLead: 'Confirma que esta dirección es tuya y que {site} puede escribirte.',
  confirmDo: 'Confirmarla',
  confirmAgain: 'Ver tu correo electrónico en tu cuenta',
  confirmed: 'Tu correo electrónico está confirmado.',
  resetLink: 'Tu enlace',
  resetLinkHint: 'Entero, o solo lo que va detrás de #.',
  resetFound: 'Tu enlace se ha reconocido. Sirve una vez: pon ahora tu contraseña nueva.',
  newPassword: 'Contraseña nueva',
  resetEnds: 'Después quedas dentro aquí, y fuera en todos los demás sitios.',
  resetDo: 'Poner la contraseña',
  pageTitle: '{name}, miembro',
  joined: 'aquí desde el',
  editOwn: 'Editar tu perfil',
  reflections: 'Reflexiones',
  noCourse: 'Fuera de los cursos',
  moreReflections: 'Más reflexiones',
  caseStudies: 'Casos',
  moreCaseStudies: 'Más casos',
  nothing: 'Nada que puedas ver todavía.',
  nothingOwn: 'Aquí está lo que publicas, para quien pueda verlo.',
  nothingVisitor: 'Nada público todavía. Los miembros quizá vean más.',
  between: 'Entre tú y este miembro',
  muteHint:
    'Quien silencias puede escribir y tú puedes leerlo, pero nada de lo que haga te avisa. No se entera de ello.',
  isMuted: 'Has silenciado a este miembro: nada de lo que haga te avisa.',
  mute: 'Silenciar a @{handle}',
  unmute: 'Volver a saber de @{handle}',
  mutedDone: 'Silenciado. Nada de lo que haga te avisará.',
  unmutedDone: 'Vuelves a saber de este miembro.',
  reportHint: 'Para denunciar algo que escribió, ábrelo y elige «Denunciar».',
  report: 'Denunciar a @{handle}',
  reportWhat:
    'Por el nombre, el lugar o el texto que figura en su perfil. Lo leen quienes moderan, con lo que escribas aquí. Esa persona no sabrá quién la denunció.',
  reportedDone: 'Gracias. Quienes moderan lo mirarán; esa persona no sabrá quién la denunció.',
  'profile-HELD':
    'Lo que escribiste sobre ti espera a quien modera. Hasta que se apruebe, los demás ven lo aprobado antes, o solo tu alias.',
  'profile-REFUSED':
    'Quien modera no aceptó lo que escribiste sobre ti. Los demás ven lo aprobado antes, o solo tu alias.',
  'profile-HIDDEN': 'Quien modera ocultó lo que escribiste sobre ti. Los demás ven solo tu alias.',
  appealProfile: 'Apela en tus avisos, o cámbialo',
};
