import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languageOf } from '../../src/read/language.ts'

describe('languageOf(text)', () => {
  for (const [text, language, read] of [
    ['The council said on Monday that three people were hurt when a drone fell on the mill.', 'en', true],
    ['THE COUNCIL SAID ON MONDAY THAT THREE PEOPLE WERE HURT WHEN A DRONE FELL ON THE MILL.', 'en', true],
    ['Sheikh Abd al-Rahman al-Zerati and Col. Orsin Veludi of the Hashd met in Velm, the mayor said.', 'en', true],
    ['El consejo dijo el lunes que tres personas resultaron heridas cuando un dron cayó sobre el molino.', 'es', false],
    [
      'Le conseil a déclaré lundi que trois personnes avaient été blessées par la chute d’un drone sur le moulin.',
      'fr',
      false,
    ],
    [
      'Der Rat teilte am Montag mit, dass drei Menschen verletzt wurden, als eine Drohne auf die Mühle fiel.',
      'de',
      false,
    ],
    ['قال المجلس يوم الاثنين إن ثلاثة أشخاص أصيبوا عندما سقطت طائرة مسيرة على المطحنة في المدينة.', 'ar', false],
    ['Совет сообщил в понедельник, что три человека пострадали при падении беспилотника на мельницу.', 'ru', false],
    ['12 3 4', 'und', true],
    ['', 'und', true],
  ] as const) {
    it(`takes ${JSON.stringify(text.slice(0, 40))} for ${language}`, () => {
      assert.deepEqual(languageOf(text), { language, read })
    })
  }
})
