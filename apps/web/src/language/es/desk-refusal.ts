import type { deskRefusal as english } from '../en/desk-refusal.js';
import type { Messages } from '../messages.js';

const DONE =
  '{action, select, APPROVE {lo aprobó} HIDE {lo ocultó} RESTORE {lo restauró} DISMISS {lo desestimó} WARN {advirtió a quien lo escribió} other {lo decidió}}';

export const deskRefusal: Messages<typeof english> = {
  notTheirsToJudge: 'Esto lo deciden quienes lo moderan. Denúncialo si incumple las normas.',
  editGone: 'El texto de este cambio ya no existe. Recarga la página.',
  editWaitsNoMore: 'Ningún cambio de esto espera ya. Recarga la página.',
  ownAppeal: 'Nadie resuelve su propia apelación. La mirará otra persona de moderación.',
  appealOfOwnDecision:
    'Una apelación nunca la resuelve quien decidió. Pídeselo a otra persona de moderación, o a administración si no la hay.',
  appealOfOfficer: 'Sobre la suspensión de un docente o de administración solo decide administración. Pídeselo.',
  noAppeal: 'Nadie ha apelado esta decisión, así que no hay nada que resolver.',
  appealResolved: 'Un colega ya ha resuelto esta apelación. Aquí está en qué quedó.',
  bulkMany: 'Selecciona de 1 a {most} asuntos a la vez.',
  bulkTwice: 'Un asunto estaba seleccionado dos veces. Selecciona cada uno una vez.',
  withdrawnByAuthor: 'Quien lo escribió lo ha retirado. Desestima el asunto, o advierte a quien lo escribió.',
  shownAlready:
    'Esto se muestra y ningún cambio suyo espera, así que no hay nada que aprobar. Desestima las denuncias.',
  hiddenAlready: 'Esto ya está oculto. Restáuralo, o advierte a quien lo escribió.',
  notHidden: 'Esto no está oculto, así que no hay nada que restaurar.',
  heldStill: 'Esto está retenido y todavía no se muestra a nadie. Apruébalo, u ocúltalo.',
  nothingToDismiss: 'Nadie lo ha denunciado y ningún cambio suyo espera: no hay nada que desestimar.',
  untilMissing: 'Elige por cuánto tiempo.',
  untilRange: 'Una suspensión acaba en el futuro, y como mucho dentro de {days} días.',
  staleDecision:
    'Quien lo escribió lo ha cambiado después, así que no se decidió nada. Lee lo que hay ahora y decide; tu motivo se ha guardado.',
  decidedAlready: `Se decidió entretanto: @{handle} ${DONE}. Tu motivo se ha guardado: deshaz esa decisión, decide de nuevo o déjalo así.`,
  decidedByGone: `Se decidió entretanto: alguien cuya cuenta se borró ${DONE}. Tu motivo se ha guardado: deshaz esa decisión, decide de nuevo o déjalo así.`,
  itemClosed: 'De esto ya no espera nada. Tu motivo se ha guardado: puedes decidir de todos modos.',
  claimedByAnother: '{who} lo está mirando hasta {until}. Pregúntale, o espera a que la reserva caduque.',
  changedSinceDecision:
    'Algo ha cambiado desde que se decidió, así que quedó como está ahora. Míralo, y decide de nuevo si debe ser de otro modo.',
  ownContent: 'Nadie decide sobre lo que escribió. Pide a otra persona de moderación que lo mire.',
  undoneAlready: 'Esto ya se había revocado.',
  suspendSelf:
    'Nadie se suspende a sí mismo, ni acaba con su propia suspensión. Pídeselo a otra persona de moderación.',
  suspendOfficer: 'A un docente o a administración solo lo suspende administración. Pídeselo.',
  suspendEverywhere: 'En todas partes solo suspende administración. Pídeselo.',
  notSuspended: 'Ahí no tiene ninguna suspensión, así que no hay nada que levantar.',
  suspendedSo: 'Ya tiene una suspensión hasta ese momento. Elige otro, o déjalo como está.',
  batchUndone: 'Todo esto ya se había revocado.',
  nothingToClaim: 'Aquí no queda nada que decidir, así que no hay nada que reservar. Toma el siguiente de la cola.',
  ownItem: 'Esto lo escribiste tú, así que debe mirarlo otra persona. Pídeselo a alguien de moderación.',
  profileOfCurators:
    'Los perfiles los moderan curadores y administración. Denuncia a esa persona, y uno de ellos lo mirará.',
  ownProfile: 'Este es tu propio perfil, así que debe mirarlo otra persona. Pídeselo a alguien de moderación.',
  profileNothingWaits: 'De este perfil no espera nada, así que no hay nada que aprobar. Desestima las denuncias.',
  profileHidden: 'Este perfil ya está oculto. Restáuralo, o advierte a esa persona.',
  profileNotReported: 'Nadie ha denunciado a esta persona y nada de su perfil espera: no hay nada que desestimar.',
  profileNotHidden: 'Este perfil no está oculto, así que no hay nada que restaurar.',
  profileNeverShown:
    'De este perfil nunca se mostró un texto a los demás, así que no hay nada que restaurar. Aprueba el que espera.',
  profileNeverShownUndo:
    'De este perfil nunca se mostró un texto a los demás, así que no hay nada que restaurar. Deshaz la decisión que lo ocultó.',
  noteOnSelf: 'Nadie lee notas sobre sí mismo, así que nadie las escribe. Díselo a otra persona de moderación.',
  phrasesMany: 'Da como mucho {most} frases; estas son {count}.',
  phraseWords: 'Escribe palabras: una frase sin letras ni cifras no se encuentra en ninguna parte.',
  phraseStar: 'Pon el * solo al final: vale por el resto de la última palabra.',
  phraseBeginning: 'Escribe al menos {least} letras antes del *; con menos empiezan demasiadas palabras.',
  settingsChanged:
    'Alguien cambió estos ajustes desde que los abriste, y no se guardó nada. Aquí está cómo son ahora, con lo que escribiste: junta ambas cosas y guarda otra vez.',
  trialPosts: 'Prueba con 1 a {most} textos; estos son {count}.',
  trialRunning: 'Otra prueba está en marcha. Inténtalo de nuevo dentro de un minuto.',
};
