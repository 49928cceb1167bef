import type { help as english } from '../en/help.js';
import type { Messages } from '../messages.js';

export const help: Messages<typeof english> = {
  title: 'Ayuda',
  lead: 'Cómo funciona este lugar, una página para cada cosa que se hace aquí.',
  topics: 'Temas de ayuda',
  ofNobody: 'Para leer esto no hace falta cuenta.',
  reading: 'Leer',
  readingLead: 'Encontrar algo que merezca respuesta, y no perder el sitio en una discusión larga.',
  reading1: 'Por dónde empezar',
  reading1Text:
    'El inicio muestra lo que te espera, y después lo que nadie ha respondido todavía. Un curso muestra sus consignas y lo que se escribió para ellas. La estantería guarda los casos, que se acotan por etiqueta, país y cifras. La búsqueda encuentra todo lo que puedes ver, perdona tildes y deslices, y admite «una frase entre comillas» y -palabras que no deben aparecer.',
  reading2: 'Una discusión',
  reading2Text:
    'Cada respuesta tiene un número, que es su dirección para siempre, y está debajo de lo que responde, por hondo que sea. Puedes leer en el orden de la conversación o por fecha. Lo nuevo para ti se marca con palabras y color; n y p llevan de una a otra. Abrir una discusión por primera vez no marca nada como nuevo.',
  reading3: 'Qué cuenta como leído',
  reading3Text:
    'Una respuesta está leída cuando ha estado a la vista un momento, no por haber abierto la página. Puedes marcarla otra vez como no leída; así queda hasta que digas otra cosa.',
  reading4: 'Seguir y silenciar',
  reading4Text:
    'Puedes seguir una discusión o un curso entero, o silenciarlos. Puedes silenciar a una persona: nada de lo que hace se te avisa, y no se entera. Tus ajustes dicen qué te llega aquí y por correo.',
  writing: 'Escribir',
  writingLead: 'Reflexiones, respuestas y casos, y lo que pasa entre teclear y ser leído.',
  writing1: 'Borradores',
  writing1Text:
    'Lo que tecleas se guarda sobre la marcha, y una reflexión también en el servidor: cerrar la página no pierde nada. Un borrador lo ves solo tú, tampoco quien enseña. Publicar es un botón aparte.',
  writing2: 'Cómo escribirlo',
  writing2Text:
    'Los textos son Markdown: una línea en blanco hace un párrafo, los *asteriscos* dan énfasis, > cita y [palabras](dirección) enlaza. @ y un alias mencionan a alguien, a quien se avisa una vez. Las imágenes necesitan una descripción para quienes no las ven, y un crédito. Las imágenes de otros sitios quedan como enlaces, para que leer no diga a nadie quién lee.',
  writing3: 'Por qué puede esperar',
  writing3Text:
    'Algunos textos esperan a quien modera antes de que otros los vean: un curso puede mirar los primeros textos, los enlaces de miembros nuevos o ciertas palabras. Se te dice que espera y por qué, y cuándo se ha mirado. Mientras tanto no lo ve nadie más.',
  writing4: 'Cambiar y retirar',
  writing4Text:
    'Puedes cambiar lo que escribiste; las versiones anteriores las puede leer quien lo ve, salvo los cambios de menos de {slipMinutes, plural, one {# minuto} other {# minutos}} que nadie había respondido. Retirar quita el texto para siempre y deja su sitio, porque de él cuelgan respuestas.',
  writing5: 'Consignas',
  writing5Text:
    'Una consigna dice qué se pide, qué extensión, para cuándo, y a cuántos compañeros debes una respuesta. Algunas piden que todos escriban primero: ahí lees a los demás cuando lo tuyo está publicado. A tiempo es lo largo que era tu texto cuando vencía.',
  rating: 'Valorar',
  ratingLead: 'Los casos se valoran por su estrategia, no por lo populares que fueron.',
  rating1: 'Con una rúbrica',
  rating1Text:
    'Una rúbrica tiene criterios, y cada criterio cinco niveles que dicen qué se observa. Das a cada uno una puntuación de 1 a 5, y tus razones si quieres. Nadie valora un caso propio; puedes cambiar tu valoración o retirarla.',
  rating2: 'La puntuación',
  rating2Text:
    'La puntuación de la estantería es la media como si cuatro personas más la hubieran valorado en el centro, para que un solo entusiasta no la encabece. Al lado están cuántos valoraron, la media simple y su seguridad. Cada criterio muestra cómo se reparten sus puntuaciones.',
  rating3: 'Desacuerdo',
  rating3Text:
    'Un criterio se llama discutido donde valoraron al menos cinco personas y al menos tres de cada diez dieron 1 o 2, y al menos tres de cada diez 4 o 5. El desacuerdo se muestra, no se promedia: lee las razones de ambos lados.',
  rating4: 'Valoración a ciegas',
  rating4Text:
    'Un caso puede estar abierto a la valoración a ciegas hasta una fecha: lo que salió de él, sus cifras, sus valoraciones y su discusión no se te muestran hasta que lo has valorado. Puedes mirar el resultado antes, y entonces tu valoración cuenta como informada. Después las medias a ciegas e informadas se muestran aparte.',
  rating5: 'Cuando una rúbrica cambia',
  rating5Text:
    'Otras palabras conservan sus valoraciones. Otros criterios o pesos hacen una versión nueva, que empieza sin ninguna: las de la anterior se guardan con ella, y ya no cuentan.',
  visibility: 'Quién ve qué',
  visibilityLead: 'Una sola regla para todo: páginas, listas, cuentas, búsqueda, avisos, correos y canales.',
  visibility1: 'Lo que escribes',
  visibility1Text:
    'Eliges para quién es un texto: para todo el mundo, también sin cuenta; para todos los miembros; para los miembros de un curso; o para ti y quienes enseñan en el curso. Una respuesta la ve quien ve lo que responde. Puedes restringirlo cuando quieras, y ampliarlo mientras nadie más haya respondido.',
  visibility2: 'Quién modera',
  visibility2Text:
    'Quien enseña modera en sus cursos, los curadores lo que no pertenece a ningún curso, quien administra en todas partes. Ven lo que les espera o fue denunciado. Nadie ve tus borradores, y nadie modera lo que escribió.',
  visibility3: 'Tu nombre',
  visibility3Text:
    'Tu alias lo ve todo el mundo. Hasta dónde llega tu nombre real lo decides en tu cuenta; quienes enseñan en tus cursos lo ven siempre. Tu correo electrónico no se muestra a nadie, y tu dirección de red no se guarda con lo que escribes.',
  visibility4: 'Lo que no está',
  visibility4Text:
    'Lo que no puedes ver no existe para ti: su dirección responde como una que nunca se dio. Donde falta una respuesta entre otras, un número y un hueco dicen que ahí hubo algo.',
  visibility5: 'Denuncias y decisiones',
  visibility5Text:
    'Quien denuncia algo queda desconocido para su autor. Una decisión sobre tu texto te llega con el texto, el motivo y la manera de apelar; otra persona resuelve la apelación. Lo que hizo quien modera está en un registro que no se puede cambiar, y que no contiene textos ni nombres.',
  moderation: 'Moderar',
  moderationLead:
    'Una mañana en la mesa, para quienes enseñan, para curadores y para quien administra. Para apelar o denunciar no hace falta.',
  moderation1: 'Quién puede qué',
  moderation1Text:
    'Quien enseña modera lo que está en sus cursos, los curadores lo que no pertenece a ningún curso, quien administra todo, y nadie lo que escribió. Un miembro suspendido, también quien modera, lee pero no escribe.',
  moderation2: 'Ver lo que espera',
  moderation2Text:
    'La mesa, en la cabecera, se abre con la cola. Contiene lo que una regla retuvo, lo denunciado, los cambios que esperan y las apelaciones: primero lo que más espera, o lo más denunciado. Las denuncias no nombran nunca ante el autor a quien denuncia. Toma un elemento antes de pensarlo: así los demás ven que lo tienes, durante {claimMinutes, plural, one {# minuto} other {# minutos}}. Lo que tus colegas toman y deciden aparece al momento, y no cambia nada de lo que escribiste.',
  moderation3: 'Mirarlo entero',
  moderation3Text:
    'Lee el texto como era cuando se denunció, lo que cambió desde entonces, la discusión alrededor, por qué se retuvo con las palabras que coincidieron, y lo que se sabe de su autor: cuántos textos se publicaron y qué se decidió antes. Deja una nota a tus colegas; solo la lee quien modera.',
  moderation4: 'Decidir',
  moderation4Text:
    'Aprobar publica lo que espera. Ocultar quita un texto de la vista; su autor lo sigue viendo. Desestimar dice que una denuncia no tiene fundamento: todo queda como está y sus denuncias se cierran; o rechaza un cambio. Advertir avisa al autor y no cambia nada. Cada decisión tiene un motivo, que el autor lee: escribe qué estaba mal y qué estaría bien.',
  moderation5: 'Muchas a la vez',
  moderation5Text:
    'Selecciónalos en la lista y decide debajo: hasta {bulk, number} elementos de una vez. Lo que se puede hacer se hace, lo demás se explica uno por uno, y todo se puede deshacer junto.',
  moderation6: 'Suspender',
  moderation6Text:
    'Debajo de un elemento, tras lo que se sabe de su autor. Una suspensión quita el derecho a escribir y toda función por un tiempo, {suspensionDays, number} días como mucho: quien enseña en su curso, quien administra en todas partes. Tiene un fin, un motivo, y se puede levantar antes. Solo quien administra suspende a quien enseña o administra.',
  moderation7: 'Deshacer',
  moderation7Text:
    'Toda decisión se puede deshacer, al momento y más tarde. El estado y las cuentas vuelven a lo que eran, y los avisos que nadie leyó se retiran. Lo que alguien cambió desde entonces se deja, y se te dice.',
  moderation8: 'Apelaciones',
  moderation8Text:
    'En {appealDays, plural, one {# día} other {# días}} un autor puede apelar una vez. La resuelve otra persona, con los dos lados delante: aceptada, la decisión se deshace; rechazada, se mantiene. Donde solo administra una persona, puede hacerlo ella, y el registro lo dice.',
  moderation9: 'Cuando alguien fue más rápido',
  moderation9Text:
    'Una decisión trata del texto que viste. Donde mientras tanto cambió, o se decidió, la tuya se rechaza y ves lo que hay ahora; el motivo que escribiste se conserva.',
  moderation10: 'Un hilo entero',
  moderation10Text:
    'En el menú debajo de aquello que se comenta, y encima de un elemento suyo, un enlace lleva a donde quien modera lo cierra a respuestas, lo abre de nuevo o fija lo que vale la pena mirar. Cada cosa tiene un motivo y se puede deshacer.',
  moderation11: 'Lo que os decís',
  moderation11Text:
    'Las notas sobre un elemento están debajo de él; las notas sobre una persona, debajo de lo que se sabe de ella, y también lleva allí un enlace de su página. Las lee quien modera el mismo curso, y nadie más.',
  moderation12: 'Con teclas',
  moderation12Text:
    'j y k van al elemento siguiente y al anterior, c lo toma, a aprueba, h oculta, d desestima, w advierte, r restaura: la tecla elige, das el motivo, Intro decide y muestra el siguiente. ↑ y ↓ traen motivos que ya diste, Escape suelta, u deshace, x selecciona, b decide sobre lo seleccionado. Todas se pueden apagar en los ajustes, y todo funciona sin ellas y sin programas en la página.',
  moderation13: 'Después',
  moderation13Text:
    'El registro de la mesa dice lo que se hizo en lo que moderas. Todo esto funciona también con la API, y la guía muestra cómo, documento por documento.',
  toDesk: 'A la mesa',
  toGuide: 'La guía de la API (en inglés)',
};
