import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languageOf } from '../../src/read/language.ts'

describe('languageOf(text)', () => {
  for (const text of [
    'The governor of Velm said on Monday that nobody had claimed the attack.',
    'THE GOVERNOR OF VELM SAID ON MONDAY THAT NOBODY HAD CLAIMED THE ATTACK.',
    'Abu Omar al-Velmi, Bahram ibn Sepand and Ana de la Ruk were seen in Port Saray by residents of the town.',
  ]) {
    it(`reads English: ${text.slice(0, 30)}`, () => assert.deepEqual(languageOf(text), { language: 'en', read: true }))
  }
  for (const [language, text] of [
    ['es', 'El gobernador dijo el lunes que nadie había reivindicado el ataque contra la casa del ministro.'],
    ['fr', 'Le gouverneur a déclaré lundi que personne n’avait revendiqué l’attaque contre la maison du ministre.'],
    ['ar', 'قال المحافظ يوم الاثنين إن أحدا لم يعلن مسؤوليته عن الهجوم على منزل الوزير'],
    ['de', 'Der Gouverneur sagte am Montag, dass sich niemand zu dem Angriff auf das Haus des Ministers bekannt habe.'],
  ] as const) {
    it(`leaves ${language} unread`, () => assert.deepEqual(languageOf(text), { language, read: false }))
  }
  for (const text of ['', '12 345 – 67', 'Velm']) {
    it(`cannot tell of ${JSON.stringify(text)}`, () =>
      assert.deepEqual(languageOf(text), { language: 'und', read: true }))
  }
})
