export const same = {
  'same.title.speak': 'Es posible que ya esté en la lista',
  'same.title.write': 'Es posible que ya haya enviado este comentario',
  'same.lead.speak':
    'Todavía no se envió nada nuevo. Desde este navegador se envió una inscripción sobre el mismo punto: {{when}}.',
  'same.lead.write':
    'Todavía no se envió nada nuevo. Desde este navegador se envió un comentario como este: {{when}}.',
  'same.receipt': 'Es lo mismo: ir a mi recibo',
  'same.change': 'Allí puede cambiarlo o retirarlo.',
  'same.another.speak': 'Es otra persona: inscribirla también',
  'same.another.write': 'Es otro comentario: enviarlo también',
  'same.note':
    'Después de enviar este formulario, su navegador guarda una nota durante 12 horas para que no se inscriba dos veces por error. No la usamos para nada más.',
}
