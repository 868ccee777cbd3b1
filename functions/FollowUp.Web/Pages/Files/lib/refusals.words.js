export default {
  en: { lost: 'The server did not answer: it is not known whether this was done.' },
  'zh-CN': { lost: '服务器没有答复，无法确定操作是否已完成。' },
  'zh-TW': { lost: '伺服器沒有回應，無法確定操作是否已完成。' },
};
