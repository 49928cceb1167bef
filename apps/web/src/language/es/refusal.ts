import type { refusal as english } from '../en/refusal.js';
import type { Messages } from '../messages.js';
import { deskRefusal } from './desk-refusal.js';

export const refusal: Messages<typeof english> = {
  ...deskRefusal,
  empty: 'Escribe algo aquí: no puede quedar vacío.',
  showsNothing: 'Escribe algo que se pueda leer: de este texto no queda nada a la vista una vez aplicado su formato.',
  tooShort: 'Escribe al menos {least} caracteres; aquí hay {count}.',
  farTooLong: 'Que no pase de {most} caracteres; aquí hay muchos más.',
  tooLong: 'Que no pase de {most} caracteres; aquí hay {count}.',
  oneLine: 'Escríbelo en una sola línea, sin saltos.',
  controlCharacter:
    'Hay aquí un carácter que ningún teclado escribe (U+{code}, en el lugar {place}). Seguramente se copió sin querer: quítalo.',
  brokenCharacter: 'Hay aquí un carácter roto: seguramente se partió al copiarlo. Quítalo.',
  directionCharacters:
    'Quita los caracteres invisibles que cambian la dirección de la escritura (U+202A a U+202E, U+2066 a U+2069). Si no los encuentras, escribe esto de nuevo en vez de pegarlo.',
  needsText: 'Escribe un texto aquí.',
  tooManyHere: 'Pon aquí {most} como mucho; hay {count}.',
  notNumber: 'Escribe un número entero, en cifras.',
  notDecimal: 'Escribe un número, en cifras.',
  notMoment: 'Da un día y una hora.',
  notDay: 'Da un día que exista, como año, mes y día: 2026-03-31.',
  notAddress: 'Da una dirección completa que empiece por https:// o http://, de {most} caracteres como mucho.',
  notChosen: 'Elige una de las opciones que se ofrecen.',
  notThat: 'Esto no es lo que va aquí, o falta. Mira lo que pide la página y envíalo otra vez.',
  numberUpTo: 'Da un número de 0 a {most}.',
  numberUpwards: 'Da un número de 0 en adelante.',
  wholeNumber: 'Da un número entero, en cifras.',
  wholeDays: 'Da un número entero de días.',
  signInFirst: 'Entra primero y vuelve a intentarlo.',
  sessionEnded: 'Tu sesión ha terminado. Entra de nuevo.',
  thisSessionEnded: 'Esta sesión ha terminado. Entra de nuevo.',
  tokenReused: 'Puede que otra persona tuviera una copia de esta sesión, así que se ha cerrado. Entra de nuevo.',
  tokenBroken: 'Tu sesión ha terminado. Entra de nuevo.',
  noSession: 'No hay ninguna sesión que continuar. Entra primero.',
  wrongSignIn: 'El alias o correo y la contraseña no corresponden. Revisa ambos e inténtalo de nuevo.',
  suspendedUntil:
    'Tu participación está suspendida: puedes leer, pero no escribir hasta {until}. Tus avisos dicen por qué, y cómo apelar si crees que es un error.',
  suspendedInCourse:
    'Tu participación en este curso está suspendida: puedes leer, pero no escribir en él. Tus avisos dicen por qué y hasta cuándo, y cómo apelar si crees que es un error.',
  suspendedOfficeUntil:
    'Tu participación está suspendida hasta {until}, y mientras tanto no puedes usar las herramientas de moderación. Tus avisos dicen por qué, y cómo apelar.',
  suspendedOfficeInCourse:
    'Tu participación está suspendida en un curso que impartes, y mientras tanto no puedes usar allí las herramientas de moderación. Tus avisos dicen por qué y hasta cuándo, y cómo apelar.',
  suspendedHere:
    'Tu participación está suspendida aquí: puedes leer, pero no escribir. Tu texto no se ha perdido: guárdalo y publícalo cuando termine la suspensión. Tus avisos dicen cuándo, y cómo apelar.',
  tooManyAttempts: 'Ha habido demasiados intentos. Espera {wait} e inténtalo de nuevo.',
  setupCode:
    'Todavía no hay nadie aquí, y quien entre primero administrará el sitio. Da el código de instalación que el servidor mostró al arrancar.',
  emailLong: 'Revisa la dirección: ninguna tiene más de {most} caracteres.',
  emailUnseen:
    'Esta dirección de correo contiene caracteres que nadie ve y que vinieron al copiarla. Escríbela a mano.',
  emailForm: 'Da una dirección de correo, como {example}.',
  handleForm:
    'Elige un alias de {least} a {most} caracteres: letras de la a a la z sin acentos, cifras, «.», «_» y «-». No empieza ni termina con «.» ni «-».',
  handleKept:
    'Este alias no se da a nadie, porque quien lo tuviera parecería hablar en nombre del sitio o de todo el mundo. Elige otro, por ejemplo tu nombre con algo tuyo.',
  handleTaken:
    'Este alias ya lo tiene o lo tuvo alguien, o se parece a uno así (0 se lee como o, 1 e i como l, rn como m, vv como w; «.», «_» y «-» no cuentan). Elige otro.',
  handleBanned: 'En este alias se leen palabras que aquí están prohibidas: {words}. Elige otro.',
  handlesUsedUp:
    'Ya has usado {most} alias, los que puede usar una persona, porque ninguno se vuelve a dar. Quédate con este, o vuelve a uno anterior.',
  ownMute: 'Nunca recibes avisos de ti: no hay nada que silenciar.',
  resetUnknown:
    'Este enlace no se conoce, ya se usó o ha caducado. Pide uno nuevo por correo, o a quien administra el sitio.',
  linkUnknown: 'Este enlace no se conoce o ha caducado. Pide otro en tu cuenta.',
  linkUsed: 'Este enlace ya se usó, y sirve una sola vez.',
  emailConfirmedElsewhere:
    'Otra cuenta ha confirmado esta dirección entretanto. Entra con aquella, o da otra dirección a esta.',
  passwordShort:
    'Alarga la contraseña: {least} caracteres como mínimo. Tres o cuatro palabras que no tengan que ver entre sí son una buena.',
  passwordLong: 'Acorta la contraseña: {most} caracteres como mucho; esta tiene {count}.',
  passwordBroken: 'Esta contraseña contiene un carácter roto que ningún teclado podría volver a escribir. Quítalo.',
  passwordLeaked:
    'Esta contraseña es de las que más se han filtrado, así que sería de las primeras en probarse. Elige otra.',
  passwordRuns:
    'Esta contraseña repite algo corto, o sigue el alfabeto o el teclado, y se adivina enseguida. Usa tres o cuatro palabras que no tengan que ver entre sí.',
  passwordOwn:
    'Tu alias, tu nombre y tu correo no son ningún secreto, tampoco con cifras alrededor. Usa tres o cuatro palabras que no tengan que ver entre sí.',
  passwordTrade:
    'El nombre de este sitio y las palabras del oficio serían lo primero en probarse aquí, también con cifras alrededor. Usa tres o cuatro palabras que no tengan que ver entre sí.',
  passwordWrong: 'Esta no es tu contraseña actual. Escríbela como al entrar.',
  passwordEither: 'Da tu contraseña actual, o abre el enlace que recibiste.',
  onlyAdmin: 'Esto solo puede hacerlo quien administra el sitio. Pídeselo.',
  onlyModerators:
    'Esto solo pueden hacerlo docentes y quienes cuidan o administran el sitio. Avísales de lo que deberían mirar.',
  noSuchCourse: 'Ningún curso tiene este código. Compruébalo con quien te lo dio.',
  removedFromCourse:
    'Un docente te sacó de este curso, y no puedes volver a entrar hasta que alguien del equipo docente te lo permita. Pregúntales.',
  onlyInstructors:
    'Un curso y quién está en él solo pueden cambiarlos sus docentes y quienes administran el sitio. Pídeselo.',
  lastInstructor:
    'Es la única persona que imparte el curso, y un curso con gente necesita a alguien. Nombra antes a otra.',
  notInCourse: 'No estás en este curso, así que no hay nada que dejar. Vuelve a tus cursos.',
  dueBeforeOpening:
    'Una consigna no puede vencer antes de abrir. Elige un vencimiento posterior, o una apertura anterior.',
  closesBeforeDue:
    'Una consigna no puede cerrar antes de vencer. Elige un cierre posterior, o un vencimiento anterior.',
  closesBeforeOpening:
    'Una consigna no puede cerrar antes de abrir. Elige un cierre posterior, o una apertura anterior.',
  numberTaken: 'Este curso ya tiene una consigna {number}. Elige otro número, o cambia aquella.',
  noNumberAfter: 'Después del {number} no hay ningún número. Elige uno que esté libre.',
  promptsPerCourse: 'Un curso tiene como mucho {most} consignas. Cambia una que ya no haga falta.',
  promptAnswered:
    'Alguien ha empezado a responder a esta consigna, así que se queda. Haz que cierre, y ya no admitirá nada.',
  allPrompts: 'Las consignas del curso han cambiado desde que las miraste. Vuelve a mirarlas y muévelas entonces.',
  anotherCourse: 'Elige un curso distinto de aquel del que vienen las consignas.',
  shiftDays: 'Elige un día que esté a {most} días como mucho.',
  onlyAdminsCreate: 'Solo la administración crea cursos. Pídeselo.',
  staleSettings: 'Alguien guardó esto desde que lo abriste. Mira lo que dice ahora y guarda otra vez.',
  slugTaken: 'Otro curso tiene este nombre en su dirección. Elige otro, o déjalo vacío y saldrá del título.',
  timeZone: 'Elige una zona horaria de la lista.',
  slugForm: 'Un nombre de dirección solo tiene minúsculas, cifras y guiones sueltos, como «{example}».',
  noSuchPrompt: 'Este curso no tiene esa consigna. Elige una de las suyas.',
  promptClosed: 'Esta consigna está cerrada y no admite más reflexiones. Escribe una reflexión aparte.',
  staleRevision:
    'Esto cambió desde que lo abriste, quizá en otra ventana o en otro dispositivo. Todavía no se ha hecho nada: mira cómo está ahora antes de seguir.',
  keyForm: 'Este formulario llegó cambiado. Recarga la página y envíalo otra vez.',
  sentBefore:
    'Este formulario ya se envió con otro contenido. Recarga la página, mira lo que está guardado y envíalo otra vez.',
  fixedCourse: 'El curso y la consigna quedan fijados al publicar. Escribe otro texto para el otro curso.',
  widenLater:
    'Alguien revisa este texto antes de que lo vean los demás. Amplía quién puede leerlo cuando esté aprobado.',
  noWider:
    'Otras personas ya han respondido para quienes pueden leerlo ahora. Elige un público menor, o déjalo como está.',
  publishedMeanwhile: 'Esto se publicó mientras lo cambiabas. Vuelve a abrirlo y cambia lo que todavía se pueda.',
  needsCourse:
    'Para eso hace falta un curso. Elige uno más arriba, o deja que lo lean todos los miembros o todo el mundo.',
  nothingNewHeld:
    'Alguien revisa este texto antes de que lo vean los demás, y lo nuevo que cuelgues de él (imágenes o casos) no esperaría. Guárdalo sin ello y añádelo cuando esté aprobado.',
  tooManyCases: 'Una reflexión trata de {most} casos como mucho. Quita alguno, o escribe otra.',
  noSuchCase: 'No existe ese caso, o no puedes verlo. Elige uno que puedas abrir.',
  tooManyTags: 'Pon {most} etiquetas como mucho; hay {count}.',
  tagLetters: 'Una etiqueta necesita una letra o una cifra. Escríbela como una palabra.',
  tagLong: 'Que una etiqueta no pase de {most} caracteres; esta tiene {count}. Usa varias cortas.',
  tagChanged: 'Una de tus etiquetas cambió mientras guardabas. Guarda otra vez.',
  postingBurst:
    'Has publicado {posts} textos en {window} minutos. Tu texto no se ha perdido: guárdalo como borrador y publícalo dentro de unos minutos.',
  repeated:
    'Ya publicaste el mismo texto en el último día. Tu texto no se ha perdido: míralo allí primero, y di aquí lo que haya de nuevo, o enlázalo.',
  bannedWords:
    'Aquí no se acepta esto con {words}. Tu texto no se ha perdido: elige otras palabras y envíalo otra vez.',
  renderingWaits: 'Ya se están preparando varios textos largos tuyos. Espera un momento y envía este otra vez.',
  renderedMinute: 'Tus textos del último minuto suman más de {most} caracteres. Espera {wait} y sigue.',
  renderedLong:
    'Con su formato esto resulta demasiado largo (más de {most} caracteres). Usa menos notas, enlaces y menciones.',
  footnotes: 'Un texto tiene {most} llamadas a notas como mucho; este tiene {count}. Usa menos.',
  renderedSlow:
    'Preparar esto lleva demasiado tiempo. Usa tablas más pequeñas y menos corchetes, enlaces y énfasis unos dentro de otros, o envíalo por partes.',
  previewLong: 'Esto es más largo de lo que puede ser un texto ({most} caracteres). Míralo por partes.',
  previewOne: 'Solo se puede mostrar un texto largo cada vez. Míralos uno tras otro.',
  previewHtml: 'Con su formato esto resulta demasiado largo para mostrarlo. Míralo por partes.',
  withdrawnMeanwhile:
    'Esto se retiró mientras escribías, así que ya no se puede cambiar. Copia tu texto si quieres conservarlo, y publícalo de nuevo.',
  replyGone:
    'Esta respuesta se retiró o se quitó, así que ya no se puede hacer nada con ella. Responde a otra de la conversación.',
  subjectGone:
    'Esto se retiró, así que ya no se puede hacer nada con ello. Copia lo que escribiste si quieres conservarlo.',
  tooDeep: 'Una conversación llega a {most} niveles como mucho. Responde a alguien más arriba.',
  stillDraft: 'Esto todavía es un borrador. Publícalo antes de que alguien responda.',
  threadLocked:
    'Esta conversación está cerrada y no admite más respuestas. Empieza una reflexión tuya para seguir, o pregunta a quien modera.',
  blindThread:
    'Este caso se está valorando a ciegas. Valóralo, o pide ver qué resultó, antes de entrar en su conversación.',
  answeredGone: 'Aquello a lo que responde se retiró, así que ya no se puede cambiar. Todavía puedes retirarlo.',
  onlyAuthor: 'Esto solo puede cambiarlo quien lo escribió. Responde, o denúncialo si rompe las normas.',
  threadChanged: 'La conversación cambió mientras escribías. Mírala de nuevo y envía tu respuesta otra vez.',
  otherThread: 'Esta respuesta está en otra conversación. Respóndela allí.',
  readRevision: 'Aquello a lo que respondes llegó cambiado. Recarga la página y envía tu respuesta otra vez.',
  replyWithdrawn: 'Esta respuesta se retiró mientras escribías. Responde a otra de la conversación.',
  ownReaction: 'Esto es tuyo. Reaccionar les toca a quienes te leen; edítalo o responde para añadir algo.',
  unseenReaction: 'Ahora mismo no se ve. Reacciona cuando esté aprobado o restaurado.',
  either: 'No quedó claro de cuáles se trata. Recarga la página e inténtalo de nuevo.',
  numbersMany: 'Fue mucho de una vez. Recarga la página e inténtalo de nuevo.',
  numbersUnknown:
    'Esta conversación no tiene ninguna respuesta con ese número. Recarga la página y elige una de las que hay.',
  noticesMany: 'Elige de 1 a {most} avisos cada vez.',
  oneOfThree: 'No quedó claro de cuáles se trata. Recarga la página e inténtalo de nuevo.',
  kindTwice: 'Di una sola vez qué hacer con {kind}.',
  alwaysListed:
    'Lo que moderación decide sobre ti está siempre en tu lista, para que puedas consultarlo y apelar. Su correo se puede desactivar.',
  noZone: 'No existe esa zona horaria. Da su nombre en la lista de la IANA, por ejemplo Europe/Madrid.',
  noTimeOfDay: 'Escribe una hora de 00:00 a 23:59, como 22:00 para las diez de la noche.',
  noQuietHours:
    'Las horas de silencio terminan a otra hora de la que empiezan. Si no quieres ningún correo, desactívalos todos.',
  digestHour: 'Un resumen se envía a una hora en punto: da de 0 a 23.',
  digestDay: 'Da de 1, lunes, a 7, domingo.',
  mutedByDefault: 'Quien escribe recibe respuestas: silencia conversaciones sueltas o un curso, o elige NORMAL.',
  levels: 'Pide de 1 a {most} niveles.',
  reportNote: 'Di en la nota qué tiene de malo: «otra cosa» por sí sola no le dice nada a quien modera.',
  reportedAlready:
    'Ya has denunciado este texto, y quienes moderan lo mirarán. Si cambia, puedes denunciar el texto nuevo.',
  reportsUsedUp:
    'Has denunciado {most} textos en 24 horas, tantos como puede una persona. Escribe a quien modera sobre los demás, o sigue mañana.',
  reportOwn: 'Esto lo escribiste tú. Cámbialo o retíralo si algo no está bien.',
  reportedMember:
    'Ya has denunciado a este miembro, y quienes moderan lo mirarán. Si cambia su perfil, puedes denunciarlo de nuevo.',
  reportSelf: 'Eres tú. Si algo de tu cuenta te preocupa, escribe a quien modera.',
  emptyBio: 'Escribe algo que se pueda leer, o déjalo vacío: así no muestra nada.',
  refusedProfile: 'Quien modera no aceptó este perfil. Cámbialo, o apela la decisión en tus avisos.',
  reportUnseen: 'Esto solo lo ven quien lo escribió y quienes moderan, así que no hace falta denunciarlo.',
  appealNothing:
    'Esta decisión no te quitó nada, así que no hay nada que apelar. Se puede apelar lo que se ocultó, cerró, rechazó o motivó una advertencia, y una suspensión.',
  appealUndone: 'Esta decisión se deshizo, así que ya no hace falta apelarla.',
  appealedAlready: 'Ya has apelado esta decisión, y solo se puede una vez. Tus avisos dicen qué resultó.',
  appealLate: 'Una decisión se puede apelar durante {days} días, aquí hasta {until}. Escribe a quien modera.',
  pictures: 'Un texto tiene {most} imágenes como mucho. Quita alguna, o escribe otro texto.',
  pictureTwice: 'Esta imagen ya está ahí. Quita una de las dos.',
  noSuchPicture: 'Esta imagen ya no está. Añádela otra vez.',
  pictureElsewhere: 'Esta imagen es de otro texto, o ya no está. Añádela otra vez para este.',
  pictureAwaited: 'El archivo de esta imagen todavía no ha llegado. Añádela otra vez.',
  pictureIncomplete:
    'La imagen {number} no está completa: antes de publicar hace falta decir qué muestra (o que solo decora), de quién es y con qué licencia.',
  uploadExpired: 'Eso tardó demasiado. Elige la imagen otra vez.',
  addressExpired: 'Esta dirección ya no vale, o llegó cambiada. Recarga la página: tendrá una nueva.',
  filesCrowded: 'Se están enviando demasiados archivos a la vez. Espera {wait} y envíalo otra vez.',
  pictureOpening: 'Esta imagen ha llegado y se está abriendo. Inténtalo de nuevo en unos segundos.',
  pictureOtherTry: 'Esta imagen se está enviando en otro intento. Espera a que llegue.',
  picturesAtOnce:
    'Ya estás enviando {most} imágenes, tantas como se puede a la vez. Envía esta cuando haya llegado otra.',
  pictureLarge:
    'Este archivo es demasiado grande: una imagen tiene {mostMillion} MB como mucho. Hazla más pequeña, por ejemplo como JPEG o WebP.',
  fileLarge:
    'Este archivo es demasiado grande: tiene {countMillion} MB, y se aceptan {mostMillion}. Hazlo más pequeño, por ejemplo como JPEG o WebP.',
  pictureOther: 'Esta imagen ya tiene su archivo, y es otro. Añade este como imagen nueva.',
  pictureLength: 'La imagen cambió mientras se enviaba. Elígela otra vez.',
  fileNoLength: 'Este archivo está vacío. Elige otro.',
  picturesUnattached:
    'Tienes {most} imágenes que todavía no son de ningún texto, tantas como se puede. Usa alguna en un texto, o quítalas.',
  picturesNotYours:
    'Las imágenes de un texto solo puede cambiarlas quien puede cambiar el texto. Dile a quien lo escribió qué está mal, o denuncia el texto si rompe las normas.',
  pictureMoved: 'Esta imagen se movió o se quitó mientras la cambiabas. Recarga la página e inténtalo otra vez.',
  fileEmpty: 'Este archivo está vacío. Elige una imagen: JPEG, PNG, WebP, GIF o AVIF.',
  fileHeic:
    'Esto es una imagen HEIC, como guardan las fotos los iPhone, y los navegadores no la muestran. Expórtala o compártela como JPEG y envía esa.',
  fileKind:
    'Este archivo no es una imagen que se pueda mostrar aquí: por lo que lleva dentro es {what}, se llame como se llame. Elige un JPEG, PNG, WebP, GIF o AVIF.',
  programWindows: 'un programa para Windows',
  programLinux: 'un programa para Linux',
  pdf: 'un PDF',
  zip: 'un archivo ZIP, o un documento guardado como ZIP',
  archive: 'un archivo comprimido',
  tiff: 'una imagen TIFF',
  bmp: 'una imagen BMP',
  jpegXl: 'una imagen JPEG XL',
  film: 'un vídeo',
  svg: 'un dibujo SVG',
  webPage: 'una página web',
  text: 'un texto',
  unknown: 'algo que no conocemos',
  progressiveJpeg: 'JPEG progresivo',
  progressivePng: 'PNG entrelazado',
  progressiveGif: 'GIF entrelazado',
  fileDamaged:
    'Esta imagen está dañada o incompleta: su {kind} no se puede leer hasta el final. Expórtala de nuevo, o tráela otra vez de donde vino, y elige esa.',
  fileSlow: 'Este {kind} tarda demasiado en abrirse. Expórtalo de nuevo con los ajustes habituales y elige ese.',
  fileFrames: 'Esta animación tiene {count} fotogramas, y se aceptan {most}. Hazla más corta y añádela otra vez.',
  fileAnimationPixels:
    'Este {kind} tiene {width} × {height} píxeles en {frames} fotogramas, y se aceptan {most} millones en total. Hazlo más pequeño o más corto y añádelo otra vez.',
  filePixels:
    'Este {kind} tiene {width} × {height} píxeles, y se aceptan {most} millones en total. Hazlo más pequeño y añádelo otra vez.',
  fileSide:
    'Esta imagen tiene {width} × {height} píxeles, y se acepta un lado de {most}. Hazla más pequeña y añádela otra vez.',
  fileBrokeOff: 'El archivo se cortó a medio camino. Envíalo otra vez.',
  fileTooSlow:
    'El archivo llegaba demasiado despacio y se abandonó. Envíalo otra vez con mejor conexión, o hazlo más pequeño.',
  caseAudience: 'Un caso no es de ningún curso. Elige los miembros, o todo el mundo.',
  caseEnds: 'Una campaña no termina antes de empezar. Cambia uno de los dos días.',
  noCurrency: 'No existe esa moneda. Da sus tres letras, como EUR, USD o INR.',
  needsCurrency: 'Di en qué moneda se gastó el dinero: sus tres letras, como EUR.',
  sources: 'Quita alguna fuente: puede haber {most} como mucho.',
  seriesNone: 'Todavía no hay nada que guardar: añade una serie.',
  seriesMany: 'Guarda las series por partes: {most} como mucho cada vez; hay {count}.',
  pointsMany: 'Guarda los puntos por partes: {most} como mucho cada vez; hay {count}.',
  pointDay: 'Da un día del {first} al {last}.',
  seriesTwice: 'Una serie va una sola vez, con todos sus puntos. Pon los de esta con la otra.',
  seriesGone: 'Esta serie ya no está. Vuelve a todas las cifras y empieza una nueva si hace falta.',
  seriesProvenance: 'Di de dónde salen los números.',
  seriesNamed: 'Da a la serie un nombre y una unidad.',
  seriesUnit: 'Di qué se cuenta, por ejemplo visitas.',
  seriesNoneToRemove:
    'Este caso no tiene ninguna serie con ese nombre y esa unidad, así que no hay nada que quitar. Recarga la página para ver cuáles hay.',
  seriesPointsLeft: 'Deja los puntos: se van con su serie.',
  dayTwice: '{day} está dos veces en una misma serie. Pon cada día una vez.',
  pointsInSeries:
    'Una serie tiene {most} puntos como mucho; esta tendría {count}. Anota semanas o meses en lugar de días.',
  pointGone:
    'Esta serie no tiene ningún punto el {day}, así que no hay nada que quitar. Recarga la página para ver cuáles hay.',
  seriesInCase: 'Un caso tiene {most} series como mucho; este tendría {count}. Quita alguna.',
  pointsInCase: 'Un caso tiene {most} puntos como mucho; este tendría {count}. Quita algunos.',
  seriesNameTaken: 'Otra serie tiene este nombre y esta unidad. Elige otro nombre, o cambia aquella.',
  blindEnd: 'Elige el día en que termina.',
  blindPast: 'Elige un día que esté por venir.',
  blindLate:
    '{most} miembros o más han valorado este caso con el resultado a la vista, así que es tarde para ocultar lo que encontraron.',
  blindOnce: 'Este caso ya se valoró a ciegas, y solo se puede una vez: abrirlo de nuevo ocultaría lo que se encontró.',
  blindLong: 'La valoración a ciegas dura {most} días como mucho desde que empieza. Elige un día anterior.',
  rateOwn: 'Este caso es tuyo, y lo valoran los demás. Lo que piensas tú tiene su sitio en lo aprendido.',
  rateUnpublished: 'Solo se puede valorar un caso publicado. Espera a que este se muestre a quienes lo leen.',
  blindRights:
    'Cuánto tiempo se valora un caso a ciegas lo deciden quien lo aportó y quienes cuidan o administran el sitio. Pídeselo.',
  rubricOld: 'Hay una versión más nueva de la rúbrica. Recarga la página y valora con esa.',
  scoresMissing: 'Puntúa todos los criterios: falta alguno.',
  criterionUnknown: 'La rúbrica ha cambiado. Recarga la página y valora con los criterios que haya.',
  criterionTwice: 'Este criterio está puntuado dos veces. Deja una de las dos.',
  scoreRange: 'Da una puntuación de 1, 2, 3, 4 o 5.',
  tableWrong: 'No se ha guardado nada: algo está mal en esta tabla. Corrígelo como se dice abajo y envíala otra vez.',
  tableEmpty: 'Tras los nombres no hay cifras. Añade una línea para cada una.',
  tableQuoteOpen:
    'En esta fila se abren unas comillas que nadie cierra. Pon todo el texto entre comillas y duplica las que lleve dentro. Lo que sigue no se ha leído.',
  tableQuoteWithin:
    'En esta fila hay unas comillas en medio de un texto. Pon todo el texto entre comillas y duplica las que lleve dentro. Lo que sigue no se ha leído.',
  tableColumnMissing:
    'Falta una columna: {columns}. Empieza con una línea de los nombres {names}, cada uno una vez y en cualquier orden; paid, provenance, baseline y note pueden faltar.',
  tableColumnsMissing:
    'Faltan columnas: {columns}. Empieza con una línea de los nombres {names}, cada uno una vez y en cualquier orden; paid, provenance, baseline y note pueden faltar.',
  tableCells:
    'Esta fila tiene {cells} celdas bajo {columns} nombres de columna. Pon entre comillas el texto que contenga el separador.',
  tableColumnNameless:
    'Una columna no tiene nombre. Empieza con una línea de los nombres {names}, cada uno una vez y en cualquier orden; paid, provenance, baseline y note pueden faltar.',
  tableColumnUnknown:
    'No se conoce la columna «{column}». Empieza con una línea de los nombres {names}, cada uno una vez y en cualquier orden; paid, provenance, baseline y note pueden faltar.',
  tableColumnTwice:
    'La columna «{column}» está dos veces. Empieza con una línea de los nombres {names}, cada uno una vez y en cualquier orden; paid, provenance, baseline y note pueden faltar.',
  tableNoNames:
    'Empieza con una línea de los nombres {names}, cada uno una vez y en cualquier orden; paid, provenance, baseline y note pueden faltar.',
  tableLines: 'Envía la tabla por partes: {most} líneas como mucho cada vez.',
  tableSeparators: 'Este archivo tiene más de {most} comas, puntos y comas y tabuladores. Envíalo por partes.',
  cellSeries: 'Nombra la serie a la que pertenece esta cifra.',
  cellUnit: 'Di qué se cuenta, por ejemplo visitas.',
  cellPaid: 'Escribe true si el alcance se pagó, y false si no.',
  cellProvenance: 'Escribe una de estas palabras: {choices}.',
  cellOtherwise: 'La línea {line} dice otra cosa de esta serie. Di lo mismo en las dos.',
  cellTwoWays: 'Esto se puede leer de dos maneras. Escribe {one} o {other}.',
  cellDayForm: 'Escribe {days}: año, mes y día.',
  cellDayMissing: 'Da el día como año, mes y día, por ejemplo {example}.',
  cellDayNone: 'Escribe un día que exista, como año, mes y día, por ejemplo {example}.',
  cellFigureMissing: 'Da la cifra de este día: 0 si no hubo nada. Quita la fila si no se sabe.',
  cellDecimals: 'Escribe los decimales con punto, como 1.5, y los millares sin separador.',
  cellNegative: 'Una cifra nunca es negativa: escribe un número de {least} a {most}.',
  cellDigits:
    'Escribe un número de {least} a {most}, en cifras, con punto antes de los decimales y nada entre los millares.',
  tableBlind: 'Este caso se está valorando a ciegas. Valóralo, o pide ver qué resultó, antes de llevarte sus cifras.',
  notUtf8File: 'El archivo no está en UTF-8. Guárdalo como «CSV UTF-8» en tu hoja de cálculo y envía ese.',
  notFoundMember: 'No hay nadie con ese nombre, o no puedes verlo. Comprueba el alias.',
  notFound: 'No existe, o no puedes verlo. Comprueba la dirección, o pregunta a quien te la dio.',
  tableBody: 'Elige un archivo, o pega la tabla.',
  cursor: 'Esta dirección lleva a un lugar de la lista que no existe. Empieza por su primera página.',
  pageRows: 'Pide de 0 a {most} filas cada vez.',
  candidates: 'Pide de 0 a {most} miembros cada vez.',
  prefixLong: 'Escribe {most} caracteres como mucho de un alias o un nombre.',
  tookLong: 'Esto tardó demasiado y se abandonó. Inténtalo de nuevo dentro de un momento.',
  manyRequests: 'Fue mucho en un minuto. Espera {wait} y sigue.',
  formLong: 'El formulario es demasiado largo. Acorta lo que escribiste y envíalo otra vez.',
  requestLarge:
    'Esto es más de lo que se puede enviar de una vez ({mostMillion} MB). Acorta lo que escribiste y envíalo otra vez.',
  requestKind:
    'Este formulario se envió de un modo que aquí no se entiende. Vuelve, recarga la página y envíalo otra vez.',
  requestOdd: 'Esto no se pudo leer. Vuelve, recarga la página e inténtalo de nuevo.',
  notUtf8: 'Este formulario se envió con otra codificación que la de la página. Recárgala y envíalo otra vez.',
  addressOdd:
    'Esta dirección está dañada: tiene un % que no empieza ningún carácter. Cópiala otra vez de donde la encontraste.',
  addressLong:
    'Una parte de esta dirección es más larga que cualquier dirección de aquí. Cópiala otra vez de donde la encontraste.',
  methodOdd: 'Esta dirección no se puede usar así. Empieza en la página de inicio.',
  foreignSite: 'Esto llegó desde una página de otro sitio. Abre este sitio e inténtalo desde aquí.',
  foreignPage:
    'Este formulario no se envió desde una página de este sitio. Abre la página aquí y envíalo otra vez. No se cambió nada.',
  busy: 'Hay demasiado movimiento a la vez: esto esperó y se abandonó, y no se escribió nada. Inténtalo de nuevo dentro de un momento.',
  late: 'Esto se abandonó porque esperó demasiado: hay demasiado movimiento a la vez. Inténtalo de nuevo dentro de un momento.',
  unreachable: 'Algo que necesitamos no está disponible ahora mismo. Inténtalo de nuevo dentro de un momento.',
  tableLong:
    'Esta tabla es más larga de lo que se puede enviar de una vez ({most} bytes). Lee las cifras en la página.',
  broken: 'Lo que trabajaba en esto se detuvo antes de acabar. Inténtalo de nuevo dentro de un momento.',
  slow: 'No se pudo responder a tiempo. Inténtalo de nuevo dentro de un momento.',
  full: 'Ahora mismo no se puede guardar nada, y no se escribió nada: tiene que arreglarlo quien lleva este sitio. Inténtalo de nuevo en unos minutos.',
  failed:
    'Algo falló por nuestra parte. Inténtalo de nuevo; si se repite, dile a quien lleva este sitio el número {id}.',
  BAD_USER_INPUT: 'Algo de esto no se puede aceptar tal como está. Mira lo que pide la página y envíalo otra vez.',
  UNAUTHENTICATED: 'Entra y vuelve a intentarlo.',
  FORBIDDEN: 'Esto no te corresponde hacerlo. Pregunta a quien lleva el curso o el sitio.',
  NOT_FOUND: 'No existe, o no puedes verlo. Comprueba la dirección, o pregunta a quien te la dio.',
  CONFLICT: 'Esto no encaja con lo que ha pasado entretanto. Recarga la página, míralo de nuevo e inténtalo otra vez.',
  GONE: 'Esto se retiró, o su tiempo ha pasado. Vuelve, recarga la página y sigue con lo que haya ahora.',
  LOCKED: 'Esto está cerrado: no se puede añadir nada más. Pregunta a quien modera si crees que debería estar abierto.',
  RATE_LIMITED: 'Fue mucho de una vez. Espera {wait} e inténtalo de nuevo.',
  QUERY_TOO_COMPLEX: 'Esto es más de lo que se puede hacer de una vez. Hazlo por partes.',
  UNAVAILABLE: 'Algo que necesitamos no responde. No se perdió nada: inténtalo de nuevo dentro de un momento.',
  INTERNAL:
    'Algo falló aquí, no por tu parte. Inténtalo de nuevo; si se repite, dile a quien lleva este sitio el número {id}.',
};
