import type { outcome as english } from '../en/outcome.ts'

export const outcome = {
  'outcome.held': 'Recibido. El personal lo revisará',
  'outcome.held.speak':
    'Es posible que se haya enviado de forma automática: {{why}} El personal decidirá. Si aprueba su inscripción antes de que terminen los comentarios sobre el punto, le llamarán en el orden en que se inscribió.',
  'outcome.held.write':
    'Es posible que se haya enviado de forma automática: {{why}} El personal decidirá. Si lo aprueba, se enviará a todas las comisionadas y los comisionados y se publicará al mismo tiempo.',
  'outcome.released': 'Aprobado por el personal',
  'outcome.released.speak': 'Su inscripción para hablar fue aprobada.',
  'outcome.released.place': 'Su inscripción para hablar fue aprobada. Conservó su lugar en la fila.',
  'outcome.released.write':
    'Su comentario fue aprobado. Se envió a todas las comisionadas y los comisionados y se publicó al mismo tiempo.',
  'outcome.set-aside.speak': 'Su inscripción no se aceptó',
  'outcome.set-aside.write': 'Su comentario no se publicó',
  'outcome.set-aside.text.speak':
    'Su inscripción para hablar no se aceptó por este motivo: {{why}}. La conservamos en el registro.',
  'outcome.set-aside.text.write':
    'Su comentario no se publicó por este motivo: {{why}}. Lo conservamos en el registro.',
  'outcome.combined.speak': 'Se unió a su inscripción anterior',
  'outcome.combined.write': 'Se unió al mismo comentario',
  'outcome.combined.text.speak':
    'Se inscribió dos veces, así que la secretaría conservó la primera inscripción. Le llamarán una sola vez.',
  'outcome.combined.text.write':
    'El mismo comentario llegó dos veces, así que la secretaría conservó el primero. Se publica una sola vez.',
  'outcome.combined.earlier': 'El que cuenta es el número {{number}}.',
  'outcome.mistake': 'Si es un error, {{how}}.',
  'outcome.called': 'Le están llamando ahora',
  'outcome.called.text':
    'Acérquese al micrófono. Si participa por video o teléfono, active su micrófono y empiece a hablar.',
  'outcome.missed': 'No estaba cuando le llamaron',
  'outcome.missed.text': 'Le llamarán una vez más al final del punto.',
  'outcome.spoke': 'Usted habló',
  'outcome.spoke.text': 'En el acta aparecerá con el nombre que eligió, el punto y su posición, si la dio.',
  'outcome.not-present': 'Le llamaron dos veces y no estaba',
  'outcome.not-present.text': 'Todavía puede hacerse escuchar por la comisión.',
  'outcome.not-reached': 'La reunión terminó antes de que pudiera hablar',
  'outcome.not-reached.text':
    'Usted estaba en la fila cuando terminó la reunión. Su inscripción no pasa a otra reunión, pero todavía puede hacerse escuchar.',
  'outcome.not-reached.reason': 'El motivo que anotó la secretaría: «{{why}}»',
  'outcome.continued': 'El punto pasó a otra reunión',
  'outcome.continued.text.speak':
    'No le llamaron, y su inscripción no pasa con el punto. Inscríbase de nuevo para esa reunión.',
  'outcome.continued.text.write':
    'Las comisionadas y los comisionados ya tienen su comentario. No hace falta que lo envíe otra vez.',
  'outcome.continued.to': 'La comisión lo tratará el {{when}}.',
  'outcome.continued.undated': 'La comisión todavía no ha fijado la fecha.',
  'outcome.cancelled': 'La reunión se canceló',
  'outcome.cancelled.text.speak': 'Su inscripción no pasa a otra reunión. Inscríbase de nuevo.',
  'outcome.cancelled.text.write':
    'Las comisionadas y los comisionados ya tienen su comentario, y este permanece en el registro.',
  'outcome.next.open': 'Puede inscribirse para hablar o escribir un comentario para la reunión del {{when}}.',
  'outcome.next.open.link': 'Dar un comentario público para esa reunión',
  'outcome.next.later':
    'La próxima reunión está prevista para el {{when}}. Podrá inscribirse para hablar o escribir un comentario cuando se publique su orden del día.',
  'outcome.next.none': 'Todavía no hay otra reunión programada.',
  'outcome.next.link': 'Ver todas las reuniones',
  'outcome.next.before': 'Para comunicarse antes con la comisión, {{how}}.',
  'outcome.redacted': 'Se omitió una parte en la copia pública',
  'outcome.redacted.text':
    'La secretaría omitió una parte de su comentario antes de mostrarlo al público. El motivo: {{why}}',
  'outcome.redacted.file': 'En la copia pública hay partes tachadas de {{file}}. El motivo: {{why}}',
  'outcome.redacted.withheld': 'El público no puede ver {{file}}. El motivo: {{why}}',
  'outcome.redacted.a-file': 'un archivo adjunto',
  'outcome.redacted.kept': 'La secretaría conserva el original.',
  'outcome.referred': 'A dónde se envían las quejas',
  'outcome.referred.asked': 'La secretaría lo enviará al proceso de quejas',
  'outcome.referred.sent': 'Se envió al proceso de quejas',
  'outcome.referred.where':
    'Parece una queja por mala conducta. La comisión no resuelve quejas. Envíela a: {{where}}',
  'outcome.referred.ask':
    'Parece una queja por mala conducta. La comisión no resuelve quejas. Para saber a dónde enviarla, {{how}}.',
  'outcome.referred.asked.text':
    'Usted pidió que también lo enviemos al proceso de quejas. La secretaría lo hará. Las quejas se envían a: {{where}}',
  'outcome.referred.sent.text':
    'Usted pidió que también lo enviemos al proceso de quejas. La secretaría ya lo envió a: {{where}}',
  'outcome.referred.asked.ask':
    'Usted pidió que también lo enviemos al proceso de quejas. La secretaría lo hará. Para saber a dónde se envían las quejas, {{how}}.',
  'outcome.referred.sent.ask':
    'Usted pidió que también lo enviemos al proceso de quejas. La secretaría ya lo envió. Para saber a dónde, {{how}}.',
  'outcome.minutes': 'En el acta',
  'outcome.minutes.text':
    'La comisión aprobó el acta de la reunión, y lo que usted dijo o escribió está en ella.',
  'outcome.minutes.link': 'Leer en el acta el punto {{number}}',
  'outcome.on': 'Punto {{number}}: {{status}}',
  'outcome.subject': '{{status}} (su número: {{number}})',
  'outcome.subject.released.speak': 'Su inscripción para hablar fue aprobada (número {{number}})',
  'outcome.subject.released.write': 'Su comentario fue aprobado (número {{number}})',
  'outcome.link': '{{words}} en {{link}}',
  'outcome.as-public': 'Lo que ve el público',
  'suspicion.filled-trap': 'Se llenó un campo que las personas no ven.',
  'suspicion.too-quick': 'Se envió menos de dos segundos después de abrir la página.',
  'suspicion.no-form': 'No vino de la página de inscripción.',
  'suspicion.flood': 'Llegaron muchísimos desde una misma red en un minuto.',
  'suspicion.many-links': 'Tiene tantos enlaces como suele tener la publicidad.',
  'suspicion.sent-twice': 'Ya se había enviado el mismo texto con el mismo nombre.',
  'aside.automated': 'lo envió un programa',
  'aside.advertising': 'es publicidad',
  'aside.threat': 'es una amenaza, y la tiene el personal',
} satisfies Record<keyof typeof english, string>
