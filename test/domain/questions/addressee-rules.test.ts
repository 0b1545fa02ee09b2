import { describe, expect, test } from 'vitest'
import { addresseeVerdict, namesOfBody } from '#app/domain/questions/addressees/addressee-rules.ts'

const body = {
  members: ['Ada Elm', 'Raúl Ibáñez', 'Raul Ybanez', 'María José Cedro', 'Անի Պետրոսյան', '陳美玲', 'Birch'],
  bodyNames: namesOfBody('Community Police Oversight Commission'),
  titles: ['Convener', 'Vice Chair'],
}

describe('N1: between meetings nothing is asked of a member', () => {
  test.each([
    'Ada Elm',
    'ADA  ELM',
    'Elm, Ada',
    'Ms. Elm',
    'A. Elm',
    'Ada',
    'Raul Ibañez',
    'Señor Ibanez',
    'Ybáñez',
    'Maria Cedro',
    'Sra. María José Cedro',
    'Անի Պետրոսյան',
    '陳美玲',
    'Birch',
    'The Hon. Birch',
    'Birch and the Police Department',
    'the Police Department through Ada Elm',
    'Police Department / Elm',
    'Police Department (cc: Ms. Elm)',
    'ada.elm@example.org',
    'A\u200bda El\u00adm',
  ])('by name or a spelling of it: %s', (addressee) => {
    expect(addresseeVerdict(addressee, body)).toMatchObject({
      ok: false,
      code: 'member-to-member',
      section: 'Government Code 54952.2(b)',
    })
  })

  test.each([
    'The Chair',
    'chair',
    'CHAIR',
    'Ch\u200bair',
    'Madam Chair',
    'Chairperson',
    'the chairman',
    'Chairwoman',
    'Vice Chair',
    'Vice-Chair',
    'the Convener',
    'vicechair',
    'V. Chair',
    'Co-Chairs',
    'President',
    'the President of the commission',
    'Vice President',
    'Presiding officer',
    'Commissioner',
    'Commissioner Oak',
    'Commisioner',
    'the commissioners',
    'Commission members',
    'a member of this commission',
    'fellow members',
    'all members',
    'my colleagues',
    'chair@example.org',
    'Police Department, via the Chair',
    'La presidenta',
    'el Presidente',
    'Vicepresidenta',
    'Vice presidente',
    'comisionado',
    'la Comisionada Cedro',
    'los miembros de la comisión',
    'mis colegas',
    'Նախագահ',
    'Փոխնախագահ',
    'Հանձնակատար',
    'Հանձնաժողովի անդամներ',
    '主席',
    '副主席',
    '委員',
    '各位委员',
    '會長',
  ])('by office: %s', (addressee) => {
    expect(addresseeVerdict(addressee, body)).toMatchObject({ code: 'member-to-member' })
  })

  test.each([
    'Community Police Oversight Commission',
    'the Commission',
    'CPOC',
    'La Comisión',
    'Հանձնաժողով',
    '委員會',
  ])('as a body: %s', (addressee) => {
    expect(addresseeVerdict(addressee, body)).toMatchObject({ code: 'member-to-member' })
  })
})

describe('N1: the department, staff and others may be asked', () => {
  test.each([
    'Police Department',
    'Departamento de Policía',
    'Chief of Police',
    'Chief Harris',
    'Lieutenant Cedro Vega, records',
    'Sergeant Alma Birchwood',
    'Staff',
    'the commission’s staff',
    'Staff to the commission',
    'Commission clerk',
    'City Manager',
    'City Attorney',
    'Independent Police Auditor',
    'Department members',
    'Human Relations Commission',
    'City Council President',
    'members of the City Council',
    'Chair of the Public Safety Committee',
    'President of the Police Officers Association',
    'Commissioner of the California Highway Patrol',
    'Presidenta del Concejo Municipal',
    '警察局',
    '市議會主席',
    'Ոստիկանության պետ',
    'Ada Stone',
    'Elmwood Neighborhood Association',
  ])('%s', (addressee) => {
    expect(addresseeVerdict(addressee, body)).toEqual({ ok: true })
  })
})
