export default {
  en: { days: '{d} d {h} h', hours: '{h} h {m} min', minutes: '{m} min', left: 'in {span}', over: '{span} over' },
  'zh-CN': { days: '{d} 天 {h} 小时', hours: '{h} 小时 {m} 分钟', minutes: '{m} 分钟', left: '还有 {span}', over: '已超时 {span}' },
  'zh-TW': { days: '{d} 天 {h} 小時', hours: '{h} 小時 {m} 分鐘', minutes: '{m} 分鐘', left: '還有 {span}', over: '已逾時 {span}' },
};
