export default {
  en: { title: 'Demo clock', tenMinutes: '+ 10 min', oneHour: '+ 1 h', oneDay: '+ 1 day' },
  'zh-CN': { title: '演示时钟', tenMinutes: '+ 10 分钟', oneHour: '+ 1 小时', oneDay: '+ 1 天' },
  'zh-TW': { title: '展示時鐘', tenMinutes: '+ 10 分鐘', oneHour: '+ 1 小時', oneDay: '+ 1 天' },
};
