import type { mail as english } from '../en/mail.ts'

export const mail = {
  'mail.of': 'Número {{number}}, reunión del {{date}}',
  'mail.receipt.subject': 'Su recibo: número {{number}}, reunión del {{date}}',
  'mail.receipt.speak': 'Está en la lista para hablar.',
  'mail.receipt.write': 'Recibimos su comentario escrito.',
  'mail.released.subject': 'El número {{number}} siguió su curso',
  'mail.released.speak':
    'Una persona revisó su inscripción. Está en la fila, en el lugar que le toca por su llegada.',
  'mail.released.write':
    'Una persona revisó su comentario. Se envió a todas las comisionadas y los comisionados, y se publicó al mismo tiempo.',
  'mail.set-aside.subject': 'El número {{number}} se apartó',
  'mail.set-aside.text':
    'La secretaría lo apartó como correo no deseado. Su recibo dice por qué. Si es un error, escriba a la secretaría o inscríbase otra vez.',
  'mail.minutes.subject': 'El número {{number}} está en el acta',
  'mail.minutes.text':
    'La comisión aprobó el acta de la reunión, y lo que usted dijo o escribió está en ella.',
  'mail.minutes.link': 'Lea el acta: {{link}}',
  'mail.many.subject': '{{count}} novedades sobre comentarios públicos',
  'mail.many.text':
    'Varias inscripciones o comentarios dieron este correo electrónico. Sus novedades están en este único mensaje.',
  'mail.not-you':
    'Si usted no dio esta dirección, puede ignorar este mensaje. Enviamos solo unos pocos por hora.',
  'mail.code': 'Su código: {{code}}',
  'mail.link': 'Su recibo, donde puede cambiar o retirar: {{link}}',
  'mail.why':
    'Recibe este mensaje porque dio esta dirección con su comentario. No se usa para nada más y nunca se publica. Puede quitarla en la página de su recibo, en «Cambiar».',
} satisfies Record<keyof typeof english, string>
