export default {
  en: { title: 'Say to the customer', copy: 'Copy', copied: 'Copied.', marked: 'Marked: copy it with the keyboard.' },
  'zh-CN': { title: '请对客户说', copy: '复制', copied: '已复制。', marked: '已选中，请用键盘复制。' },
  'zh-TW': { title: '請對客戶說', copy: '複製', copied: '已複製。', marked: '已選取，請用鍵盤複製。' },
};
