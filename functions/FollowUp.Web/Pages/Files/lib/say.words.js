export default {
  en: { title: 'Say to the customer', theirs: 'In the customer’s language: {language}', copy: 'Copy', copied: 'Copied.', marked: 'Marked: copy it with the keyboard.' },
  'zh-CN': { title: '请对客户说', theirs: '客户的语言：{language}', copy: '复制', copied: '已复制。', marked: '已选中，请用键盘复制。' },
  'zh-TW': { title: '請對客戶說', theirs: '客戶的語言：{language}', copy: '複製', copied: '已複製。', marked: '已選取，請用鍵盤複製。' },
};
