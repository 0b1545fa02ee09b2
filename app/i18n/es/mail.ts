import type { mail as english } from '../en/mail.ts'

export const mail = {
  'mail.of': 'Número {{number}}, reunión del {{date}}',
  'mail.receipt.subject': 'Su recibo: número {{number}}, reunión del {{date}}',
  'mail.receipt.speak': 'Está en la lista para hablar.',
  'mail.receipt.write': 'Recibimos su comentario escrito.',
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
