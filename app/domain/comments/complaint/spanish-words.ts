import type { ComplaintWords } from './complaint-words.ts'
import { phrases } from './phrases.ts'

const done = 'rompio|pego|golpeo|robo|amenazo|empujo|asalto|ataco'
const kin =
  'hijo|hija|hijos|hijas|hermano|hermana|hermanos|mama|madre|papa|padre|esposo|esposa|sobrino|sobrina|primo|prima|tio|tia|amigo|amiga|amigos|vecino|vecina|vecinos|novio|novia|nieto|nieta|abuelo|abuela|nino|nina|ninos|pareja'

export const spanishWords: ComplaintWords = {
  officer: phrases(
    'policia|policias, oficial|oficiales, agente|agentes, sargento|sargenta|sargentos, detective|detectives',
    'teniente|tenientes, patrullero|patrullera|patrulleros, uniformado|uniformada|uniformados',
  ),
  contact: phrases(
    'placa, patrulla|patrullas, esposas|esposado|esposada|esposados|esposaron|esposo, pistola electrica, gas pimienta',
    'macana, multa, 911, orden de cateo, arresto|arrestaron|arrestado|arrestada|arrestados, carcel, celda',
    'camara corporal, en|durante la|el revision|arresto|parada|registro, jefatura',
  ),
  thatOfficer: phrases(
    'el|ese|este|mismo|misma|la|esa oficial|agente|sargento|sargenta|detective|teniente, el|ese|este|mismo policia',
  ),
  others: phrases(
    'agente|agentes|oficial|oficiales|policia|policias federal|federales|migratorio|migratorios|enmascarado|enmascarados',
    'agente|agentes|oficial|oficiales|policia|policias de la? ice|inmigracion|migra, ice, federales, la patrulla fronteriza',
    'guardia|guardias de seguridad, cuando me robaron|asaltaron',
    `mi|un|una|el|la? ex|esposo|esposa|marido|novio|novia|pareja|vecino|vecina|ladron|conductor|jefe me? ${done}`,
  ),
  idioms: phrases(
    'me gusta|gustaria|parece|opongo|da|alegra|alegro|preocupa|preocupan|siento|encanta|llamo|pregunto|uno|molesta|merezco',
    'me dio gusto, me lo merecia, mi opinion|corazon|ciudad|comentario|pregunta|nombre|barrio|comunidad|voto|apoyo|calle|cuadra',
    'nuestra|nuestro|nuestras|nuestros ciudad|policia|policias|oficial|oficiales|barrio|barrios|calle|calles|comunidad',
    'nuestra|nuestro|nuestras|nuestros departamento|jefe|comision|pais|estado|escuela|escuelas|jovenes|impuestos',
  ),
  person: phrases('me, mi, mis, nos, nuestro|nuestra|nuestros|nuestras, conmigo'),
  self: phrases('yo'),
  relative: phrases(`mi ${kin}, mi _ ${kin}, mi _ _ ${kin}`),
  pronoun: phrases('lo, la, los, las, le, les, su, sus'),
  passive: phrases('fui, fuimos'),
  witness: phrases('vi, vimos, presencie, presenciamos, grabe, grabamos, grabando'),
  act: phrases(
    // Force.
    'golpeo|golpearon|golpeaba|golpeaban|golpear|golpeado|golpeada, pego|pegaron|pegaba|pegaban|pegarle|pegarme',
    'pateo|patearon|pateaba|pateaban|patear|patearlo, empujo|empujaron|empujaba|empujar|empujando',
    'tiro|tiraron|tiraba|tirarlo|tirarla|tirado, avento|aventaron|aventaba, azoto|azotaron, estrello|estrellaron',
    'torcio|torcieron, jalo|jalaron|jaloneo|jalonearon, arrastro|arrastraron|arrastraba, ahorco|ahorcaron|ahorcaba',
    'punetazo|punetazos, cachetada|cachetadas, patadas, moreton|moretones, apunto|apuntaron|apuntaba|apuntaban|apuntando',
    'encanono|encanonaron, disparo|dispararon, manoseo|manosearon, toco|tocaron|tocaba el|los|las|mi|mis',
    'gas pimienta, pistola electrica, descarga, taser, rodilla en|sobre, rompio|rompieron, mordio|mordieron',
    'mato|mataron, apreto|apretaron, maltrato|maltrataron|maltrataba, fuerza excesiva, abuso|abusaron',
    // Words.
    'amenazo|amenazaron|amenazaba|amenazan|amenaza|amenazando, insulto|insultaron|insultaba|insultan|insultos',
    'ofendio|ofendieron, humillo|humillaron, grito|gritaron|gritaba|gritaban|gritando, se rio|rieron|reia|burlo|burlaron',
    'burla|burlas, mojado|mojada, grosero|grosera|groserias, racial, acoso|acosaron|acosa|acosan|acosando|acosaba',
    'me|nos|lo|la callara|callaramos|largara|fuera, volviera cuando, hable|hablar|hablara ingles',
    'aprenda|aprender|aprendiera|aprendieramos ingles, papeles, llamar a la? migra|inmigracion|ice',
    'comentarios|bromas sobre mi|su, discrimino|discriminaron',
    // What was not done, and what was false.
    'no me|nos|le|lo|la? quiso|quisieron|dejo|dejaron|escucho|escucharon|ayudo|ayudaron|explico|explicaron',
    'no me|nos|le|lo|la? llamo|llamaron|detuvo|dijo|dijeron|dio|dieron|tomo|tomaron, no me|nos|le? hizo|hicieron nada|caso',
    'no me|nos|le lo|la|los|las quiso|quisieron|ha|han|devolvio|devolvieron|dio|dieron',
    'nunca me|nos|le? dijo|dijeron|dio|dieron|tomo|tomaron|pidio|pidieron|explico|explicaron|escribio|leyo|leyeron',
    'sin ninguna|ningun|mi|nuestro|una|decirme|decirnos? razon|motivo|permiso|orden|explicacion|causa, sin decirme|decirnos por que',
    'sin hacer nada, sin parar, mintio|mintieron, mentira|mentiras, es falso, no es cierto|verdad',
    'falso|falsa|falsifico, echo|echaron la culpa, borro|borraron, arrebato|arrebataron, robo|robaron',
    'se quedo|quedaron con, se equivocaron',
  ),
  stop: phrases(
    'detuvo|detuvieron, arresto|arrestaron, esposo|esposaron|esposado|esposada, paro|pararon|paran, me para',
    'reviso|revisaron, registro|registraron, sigue|siguio|siguieron|persigue, quito|quitaron, tuvo|tuvieron',
    'llevo|llevaron, interrogo|interrogaron, llama',
  ),
  grievance: phrases(
    'no habia hecho nada, no hice|hizo|hicimos nada, nadie me|nos|le dijo|explico',
    'por estar|andar|caminar|ir|grabar|preguntar|ser|manejar|hablar, horas, minutos, nunca una multa, siempre',
    'dos|tres|cuatro|cinco|varias|muchas|2|3|4|5 veces, todos|todas los|las dias|semanas, cada dia|semana|vez',
    'gente como yo|nosotros, moreton|moretones, sangre|sangrando, hospital, doctor, medico, llorando',
    'no estaba|estaban en la lista, devuelto, sospechoso|sospechosa',
  ),
  policy: phrases(
    'debe|deben|deberia|deberian|debemos|debiera|debieran, tiene|tienen que, hay que, prohibe|prohiben|prohibir|prohiba',
    'exija|exijan, ojala, imaginen',
  ),
  whenever: phrases('cuando|si un|una'),
  hearsay: phrases(
    'noticia|noticias, noticiero, periodico, diario, en la tele|television, en internet|facebook|youtube|redes',
    'articulo|articulos, otra|otro|otros|otras|ese|esa ciudad|ciudades|condado|condados|estado|estados|pais, lei',
  ),
  praise: phrases(
    'gracias, agradece|agradecemos|agradecido|agradecida|agradecidos|agradecerle|agradezco, amable|amables',
    'profesional|profesionales, respetuoso|respetuosa|respetuosos, cortes|corteses, paciente, buen trabajo, merecia',
  ),
  negation: phrases('no, nunca, nadie, nada, ni, sin, tampoco, jamas'),
}
