import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compareNames, directoryName, familyNameOf, listedAs } from '#app/domain/text/directory-name.ts'

/** Names of many origins, each as a directory of this city has it. */
const NAMES: [name: string, listed: string][] = [
  ['Raúl Ibáñez', 'Ibáñez, Raúl'],
  ['Cher', 'Cher'],
  [' Ted  J. Smith ', 'Smith, Ted J.'],
  ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
  ['Martin Luther King, Jr.', 'King, Martin Luther, Jr.'],
  ['Rev. Dr. Martin Luther King, Jr.', 'King, Martin Luther, Jr.'],
  ['King, Martin Luther, Jr.', 'King, Martin Luther, Jr.'],
  ['John E. Perez', 'Perez, John E.'],
  ['John E Perez', 'Perez, John E'],
  ['Paula Verrette, M.D.', 'Verrette, Paula, M.D.'],
  ['Ann Stone PhD', 'Stone, Ann, PhD'],
  ['Henry Louis Gates III', 'Gates, Henry Louis, III'],
  ['John Paul Stevens V', 'Stevens, John Paul, V'],
  ['Malcolm X', 'X, Malcolm'],
  ['Ann Do', 'Do, Ann'],
  ['Kim Do, DO', 'Do, Kim, DO'],
  ['Sammy Davis Jr', 'Davis, Sammy, Jr'],
  ['Dr. Ana Alder', 'Alder, Ana'],
  ['Mr. Stone', 'Stone, Mr.'],
  ['Deputy Chief Art Chute', 'Chute, Art'],
  ['Police Chief', 'Chief, Police'],
  ['Lt. Jane Roe (ret.)', 'Roe, Jane (ret.)'],
  ['Vice Mayor Jess Rivas', 'Rivas, Jess'],
  ['Councilmember Ana Alder, Chair', 'Alder, Ana, Chair'],
  ['(Bob) Robert Smith', 'Smith, Robert (Bob)'],
  ['Robert [Bob] Smith', 'Smith, Robert [Bob]'],
  ['[Ana] Alder', 'Alder, [Ana]'],
  ['Ana Alder (interpreter)', 'Alder, Ana (interpreter)'],
  ['🦋 Ana Alder 🦋', 'Alder, Ana'],
  ['🌹', '🌹'],
  ['William “Bill” Stone', 'Stone, William “Bill”'],
  ['Maria de la Cruz', 'de la Cruz, Maria'],
  ['Maria De La Cruz', 'De La Cruz, Maria'],
  ['de la Cruz', 'de la Cruz'],
  ['Bill de Blasio', 'de Blasio, Bill'],
  ['Oscar de los Santos', 'de los Santos, Oscar'],
  ['María del Carmen López', 'López, María del Carmen'],
  ['José Ortega y Gasset', 'Ortega y Gasset, José'],
  ['Josep Puig i Cadafalch', 'Puig i Cadafalch, Josep'],
  ['García Márquez, Gabriel', 'García Márquez, Gabriel'],
  ['Ana Lopez-Garcia', 'Lopez-Garcia, Ana'],
  ['João da Silva', 'da Silva, João'],
  ['Luiz dos Santos', 'dos Santos, Luiz'],
  ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
  ['Dick Van Dyke', 'Van Dyke, Dick'],
  ['Anna van der Berg', 'van der Berg, Anna'],
  ['Ursula von der Leyen', 'von der Leyen, Ursula'],
  ['Corrie ten Boom', 'ten Boom, Corrie'],
  ['Leonardo DiCaprio', 'DiCaprio, Leonardo'],
  ['Elena Di Marco', 'Di Marco, Elena'],
  ['Luca della Robbia', 'della Robbia, Luca'],
  ['Marie Le Pen', 'Le Pen, Marie'],
  ['Anne St. John', 'St. John, Anne'],
  ['Conan O’Brien', 'O’Brien, Conan'],
  ['Sinéad Ní Bhriain', 'Bhriain, Sinéad Ní'],
  ['Emi MacLean', 'MacLean, Emi'],
  ['Kāwika Keliʻi', 'Keliʻi, Kāwika'],
  ['Leilani Kaʻahumanu', 'Kaʻahumanu, Leilani'],
  ['Omar al-Bashir', 'al-Bashir, Omar'],
  ['Hassan bin Talal', 'bin Talal, Hassan'],
  ['Khalid Abu Bakr', 'Abu Bakr, Khalid'],
  ['Fatima Al Zahra', 'Zahra, Fatima Al'],
  ['Ben Stone', 'Stone, Ben'],
  ['Al Green', 'Green, Al'],
  ['Nguyễn Thị Hường', 'Nguyễn, Thị Hường'],
  ['Nguyen Van Minh', 'Nguyen, Van Minh'],
  ['Hường Nguyễn', 'Nguyễn, Hường'],
  ['Van Nguyen', 'Nguyen, Van'],
  ['Anh Le Nguyen', 'Nguyen, Anh Le'],
  ['Trần Hưng Đạo', 'Trần, Hưng Đạo'],
  ['Kim Min-jun', 'Kim, Min-jun'],
  ['Min-jun Kim', 'Kim, Min-jun'],
  ['김민준', '김민준'],
  ['김 민준', '김, 민준'],
  ['王小明', '王小明'],
  ['田中 さくら', '田中, さくら'],
  ['Xiaoming Wang', 'Wang, Xiaoming'],
  ['Անի Պետրոսյան', 'Պետրոսյան, Անի'],
  ['Анна Соловьёва', 'Соловьёва, Анна'],
  ['محمد علي', 'علي, محمد'],
  ['אברהם כהן', 'כהן, אברהם'],
  ['प्रिया शर्मा', 'शर्मा, प्रिया'],
  ['สมหญิง ใจดี', 'ใจดี, สมหญิง'],
  ['Łukasz Żółć', 'Żółć, Łukasz'],
  ['Björk Guðmundsdóttir', 'Guðmundsdóttir, Björk'],
  ['Chimamanda Ngozi Adichie', 'Adichie, Chimamanda Ngozi'],
  ['Maria Dela Cruz', 'Dela Cruz, Maria'],
  ['John & Mary Smith', 'Smith, John & Mary'],
]

test.each(NAMES)('%s is listed as %s', (name, listed) => {
  expect(directoryName(name)).toBe(listed)
})

it('leads with a letter wherever there is one, and keeps what it made', () => {
  for (const [, listed] of NAMES) {
    expect(listed).toMatch(/^[\p{L}\p{Extended_Pictographic}]/u)
    if (!/[()[\]“&]/.test(listed)) expect(directoryName(listed)).toBe(listed)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      expect(typeof directoryName(name)).toBe('string')
    }),
  )
})

describe('a list of names', () => {
  const order = (...names: string[]): string[] =>
    names
      .map((name) => ({ name }))
      .toSorted(compareNames)
      .map(({ name }) => name)

  it('is in the order of family names, whatever stands before and after them', () => {
    expect(
      order(
        'Zoe Young',
        'Dr. Martin Luther King Jr.',
        '🦋 Ana Alder',
        '(Bob) Robert Smith',
        'Maria de la Cruz',
        'Álvaro Ábalos',
        'Conan O’Brien',
        'Rosa Obregón',
        'Kāwika ʻAukai',
        'Zed Li',
        'Ann Lia',
        'Chief Gene Harris',
        'Coretta Scott King',
      ),
    ).toEqual([
      'Álvaro Ábalos',
      '🦋 Ana Alder',
      'Kāwika ʻAukai',
      'Maria de la Cruz',
      'Chief Gene Harris',
      'Coretta Scott King',
      'Dr. Martin Luther King Jr.',
      'Zed Li',
      'Ann Lia',
      'Rosa Obregón',
      'Conan O’Brien',
      '(Bob) Robert Smith',
      'Zoe Young',
    ])
  })

  it('does not depend on the order it came in', () => {
    const names = NAMES.map(([name]) => name)
    expect(order(...names.toReversed())).toEqual(order(...names))
    expect(order('O’Brien', "O'Brien", 'OʻBrien')).toEqual(order('OʻBrien', 'O’Brien', "O'Brien"))
  })
})

it('has a person as the clerk entered it, not as it was derived from the last word', () => {
  expect(listedAs({ name: 'Gabriel García Márquez', sortName: 'García Márquez, Gabriel' })).toBe(
    'García Márquez, Gabriel',
  )
  expect(listedAs({ name: 'Martin Luther King Jr.', sortName: 'Jr., Martin Luther King' })).toBe(
    'King, Martin Luther, Jr.',
  )
  expect(listedAs({ name: 'Ana Alder', sortName: null })).toBe('Alder, Ana')
  expect(familyNameOf({ name: 'Martin Luther King Jr.', sortName: 'Jr., Martin Luther King' })).toBe('King')
  expect(familyNameOf({ name: 'Maria de la Cruz' })).toBe('de la Cruz')
})
