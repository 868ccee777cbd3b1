export default {
  en: { optional: '(optional)', leave: 'Leave', close: 'Close this message' },
  'zh-CN': { optional: '（选填）', leave: '取消', close: '关闭此消息' },
  'zh-TW': { optional: '（選填）', leave: '取消', close: '關閉此訊息' },
};
