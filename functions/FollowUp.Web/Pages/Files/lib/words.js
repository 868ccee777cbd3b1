// The board speaks the browser's language, unless somebody chose another.

export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };

const KEPT = 'followup.language';

export const language = localStorage.getItem(KEPT) ?? ofTheBrowser();
document.documentElement.lang = language;

function ofTheBrowser() {
  for (const wish of navigator.languages ?? []) {
    if (/^zh\b.*(TW|HK|MO|Hant)/i.test(wish)) return 'zh-TW';
    if (/^zh\b/i.test(wish)) return 'zh-CN';
    if (/^en\b/i.test(wish)) return 'en';
  }
  return 'en';
}

export function choose(wish) {
  localStorage.setItem(KEPT, wish);
  location.reload();
}

/** The words of one part of the board: speak({ en: { late: '{n} min late' }, 'zh-CN': ..., 'zh-TW': ... }) gives t('late', { n: 5 }). */
export function speak(words) {
  const mine = words[language];
  return (key, values = {}) => (mine[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}
