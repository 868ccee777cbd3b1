export default {
  en: { optional: '(optional)', leave: 'Leave' },
  'zh-CN': { optional: '（选填）', leave: '取消' },
  'zh-TW': { optional: '（選填）', leave: '取消' },
};
